/** A name as people say it: capitals and stray spaces do not make a different person. Nobody has an account, so names tell people apart. */
export function plainName(name: string): string {
  return name.trim().normalize("NFKC").toLowerCase();
}
