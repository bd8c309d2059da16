/** What stands behind `--` on the command line of a bench. */
export const isQuick = process.argv.includes("--quick");

/** The values of `--flag=a,b`; undefined when it was not given. */
export const given = (flag: string): readonly string[] | undefined =>
  process.argv
    .find((argument) => argument.startsWith(`${flag}=`))
    ?.slice(flag.length + 1)
    .split(",");
