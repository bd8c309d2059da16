/** Stories and days as Markdown: for people to read and paste elsewhere, and in the form that our own import knows. It does nothing. */
import { sections } from "../../contract/star.ts";
import { principleName } from "../../questions/principle-name.ts";
import { inline, quote } from "../../report/inert-markdown.ts";
import { sectionName } from "../../report/names.ts";
import type { Entry, Fit, Story } from "../shapes.ts";
import type { WholeJournal } from "./found.ts";
import { labelNamed } from "./labels.ts";

export function storiesAsMarkdown({ stories, entries }: Pick<WholeJournal, "stories" | "entries">): string {
  const blocks = [
    "# Stories",
    ...stories.flatMap(storyBlocks),
    ...(entries.length === 0 ? [] : ["# Journal", ...entries.flatMap(entryBlocks)]),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

const storyBlocks = (story: Story): readonly string[] => [
  `## ${titleOf(story)}`,
  served("First choice for", story, "first"),
  served("Also fits", story, "also"),
  ...sections.flatMap((section) => part(sectionName[section], story.parts[section])),
  ...part("Free text", story.rest),
];

/** A title that could be taken for a part of a story says that it is none. */
const titleOf = ({ title }: Story): string => {
  const text = inline(title) || "Untitled";
  return labelNamed(text) ? `Story: ${text}` : text;
};

const part = (name: string, text: string): readonly string[] =>
  text.trim() === "" ? [] : [`**${name}:**`, quote(text)];

function served(name: string, { serves }: Story, wanted: Fit): string {
  const ids = Object.entries(serves).flatMap(([id, fit]) => (fit === wanted ? [id] : []));
  return ids.length === 0 ? "" : `**${name}:** ${ids.map((id) => inline(principleName(id))).join(" · ")}`;
}

const entryBlocks = ({ atMs, text, tags }: Entry): readonly string[] => [
  `## ${new Date(atMs).toISOString().slice(0, 10)}`,
  tags.length === 0 ? "" : `Tags: ${tags.map(inline).join(", ")}`,
  text.trim() === "" ? "" : quote(text),
];
