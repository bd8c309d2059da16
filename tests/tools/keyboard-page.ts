/** Writes `docs/keyboard.md` from the acts, which hold every key, and from the layouts that the tests press them on. */
import { format, resolveConfig } from "prettier";
import { actsWithKeys, keyTableOf } from "../../client/src/room/acts/help.ts";
import { leader } from "../../client/src/room/acts/everywhere.ts";
import { printed } from "../../client/src/site/key-caps.ts";
import { layouts, pressesThatWrite } from "../client/layouts.ts";

const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (heads: readonly string[], rows: readonly string[]): string =>
  [row(...heads), row(...heads.map(() => "---")), ...rows].join("\n");
const caps = (keys: readonly string[], apple: boolean): string =>
  keys.map((key) => `\`${printed(key, apple)}\``).join(", ");

const keyTables = keyTableOf(actsWithKeys).map(
  ({ title, lines }) =>
    `### ${title}\n\n${table(
      ["", "Windows, Linux", "Mac"],
      lines.map(({ does, keys }) => row(does, caps(keys, false), caps(keys, true))),
    )}`,
);

type Layout = (typeof layouts)[number];
/** How a layout writes a sign: the key alone, or what its key writes without Shift. */
function pressFor(layout: Layout, sign: string): string {
  const press = pressesThatWrite(layout, "Windows and Linux").find(({ key }) => key === sign);
  if (!press) return "";
  const alone = pressesThatWrite(layout, "Windows and Linux").find(({ code }) => code === press.code)?.key ?? "";
  return press.shiftKey === true ? `Shift and \`${alone}\`` : `\`${alone}\``;
}
const layoutTable = table(
  ["layout", "letters", "digits", "`/`", "`?`"],
  layouts.map((layout) =>
    row(
      layout.name,
      layout.plain.includes("j") ? "by their sign" : "by their place on a US keyboard",
      layout.plain.startsWith("1") ? "as printed" : "with or without Shift",
      pressFor(layout, "/"),
      pressFor(layout, "?"),
    ),
  ),
);

export async function keyboardPage(): Promise<string> {
  const page = `<!-- Written by \`npm run docs\` from the acts in \`client/src/room/acts\`: change it there. -->

# The keyboard

Everything has a visible control; the keys are for those who like them. \`?\` in a room shows the keys that apply right now.

- **Outside text fields a key works alone.** Single keys can be switched off in the settings.
- **While you write, press \`${printed(leader.key, false)}\` first (\`${printed(leader.key, true)}\` on a Mac), then the key.** It also works with single keys switched off. \`Esc\` goes back to
  the words.
- **A press that writes a sign only writes it.** No key of ours holds Alt, Option or AltGr, and the keys of an input method stay with it.

## Keys

${keyTables.join("\n\n")}

## Layouts

A key is known by the sign it writes. Where a layout has no Latin letters, the place of the key counts. \`tests/client/every-keyboard.test.ts\`
presses every key above on each of these layouts, on a Mac and elsewhere, and everything else that they write.

${layoutTable}
`;
  return format(page, { ...(await resolveConfig("docs/keyboard.md")), parser: "markdown" });
}
