/** The words with which people begin a part of a story, or say something about it. Pure. */
import type { Section } from "../../contract/ids.ts";

/** `first` and `fits` name principles; `about`: anything else that is said about a story. */
export type AboutKind = "first" | "fits" | "about";

export type Label =
  | { readonly kind: "part"; readonly sections: readonly [Section, ...Section[]]; readonly name: string }
  | { readonly kind: AboutKind; readonly name: string };

/** By the names that are in use; the first of each is its own. */
const partNames: Readonly<Record<Section, readonly string[]>> = {
  situation: [
    ...["situation", "s", "the situation", "context", "background", "setting", "problem", "the problem", "challenge"],
    ...["the challenge", "circumstances", "starting point", "ausgangslage", "contexte", "contexto", "situación"],
    ...["situação", "situazione"],
  ],
  task: [
    ...[
      "task",
      "t",
      "tasks",
      "the task",
      "my task",
      "goal",
      "goals",
      "objective",
      "my role",
      "role and goal",
      "target",
    ],
    ...["responsibility", "my responsibility", "assignment", "obstacle", "aufgabe", "tâche", "mission", "tarea"],
    ...["tarefa", "compito"],
  ],
  action: [
    ...["action", "a", "actions", "the action", "my action", "my actions", "actions taken", "approach", "my approach"],
    ...[
      "steps",
      "what i did",
      "activity",
      "activities",
      "aktion",
      "handlung",
      "vorgehen",
      "acción",
      "acciones",
      "ação",
    ],
    ...["ações", "azione", "azioni"],
  ],
  result: [
    ...[
      "result",
      "r",
      "results",
      "the result",
      "outcome",
      "outcomes",
      "impact",
      "what happened",
      "ergebnis",
      "ergebnisse",
    ],
    ...["résultat", "résultats", "resultado", "resultados", "risultato", "risultati"],
  ],
  learning: [
    ...["learning", "l", "learnings", "reflection", "reflections", "lesson", "lessons", "lessons learned", "takeaway"],
    ...["lessons learnt", "lesson learned", "takeaways", "key takeaway", "key takeaways", "what i learned", "learned"],
    ...["what i learnt", "what i would do differently", "would do differently", "insight", "hindsight", "reflexion"],
    ...["erkenntnis", "gelernt", "réflexion", "apprentissage", "reflexión", "aprendizaje", "aprendizajes", "reflexão"],
    ...["aprendizado", "riflessione"],
  ],
};

const aboutNames: Readonly<Record<AboutKind, readonly string[]>> = {
  first: [
    ...["theme", "themes", "tag", "tags", "principle", "principles", "leadership principle", "leadership principles"],
    ...["lp", "lps", "competency", "competencies", "category", "value", "values", "first choice for"],
  ],
  fits: [
    ...["best for", "best for questions about", "best used for", "good for", "use for", "used for", "useful for"],
    ...["also fits", "also good for", "answers", "question it answers", "questions it answers", "questions"],
  ],
  about: [
    ...["source", "sources", "company", "where", "when", "date", "dates", "role", "team", "project", "years", "status"],
    ...["digest", "angles", "angle", "depth tree", "key phrase", "follow ups", "follow up", "follow up questions"],
    ...["likely follow ups", "notes", "note", "relevance", "numbers", "metrics", "key metrics", "hook", "one liner"],
    ...["headline", "summary", "tldr", "confidence", "length", "duration", "stakeholders", "tools", "skills", "stack"],
    ...["tech stack", "keywords", "primary target", "target role", "delivery", "variations", "evidence", "question"],
    ...["archetype", "told", "told to", "last told", "rating", "strength", "free text", "why it works", "caveat"],
    ...["watch out", "watch out for", "closing line", "short version", "long version", "time", "people"],
  ],
};

const named = <Kind extends string>(names: Readonly<Record<Kind, readonly string[]>>): ReadonlyMap<string, Kind> =>
  new Map(
    (Object.entries(names) as [Kind, readonly string[]][]) // the keys are what the type says
      .flatMap(([kind, all]) => all.map((name) => [name, kind] as const)),
  );
const parts = named(partNames);
const abouts = named(aboutNames);

/** What a name stands for, however it is dressed: “S (Situation)”, “[T] Task”, “+R”, “Situation / Task”. */
export function labelNamed(name: string): Label | undefined {
  // Our own export has joined it to what follows: words that only look like a label.
  if (name.includes("\u2060")) return undefined;
  const words = wordsOf(name);
  if (words.length === 0 || words.length > 8) return undefined;
  const isSecondR = words.length === 1 && words[0] === "r" && /\+|2/.test(name);
  if (isSecondR) return { kind: "part", sections: ["learning"], name };
  const section = sectionNamed(words);
  if (section) return { kind: "part", sections: [section], name };
  const about = abouts.get(words.join(" "));
  if (about) return { kind: about, name };
  const [first, ...more] = name.split(/[/&+,]|\band\b/i).map((half) => sectionNamed(wordsOf(half)));
  if (!first || more.length === 0) return undefined;
  const others = more.filter((half) => half !== undefined);
  return others.length === more.length ? { kind: "part", sections: [first, ...others], name } : undefined;
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/['’]d\b/g, " would")
    .match(/[\p{L}\p{M}]+/gu) ?? [];

/** “S (Situation)” says one thing twice: a letter beside a name is dropped. */
function sectionNamed(words: readonly string[]): Section | undefined {
  const whole = parts.get(words.join(" "));
  if (whole || words.length < 2) return whole;
  const [letter = ""] = words;
  const section = letter.length === 1 ? parts.get(words.slice(1).join(" ")) : undefined;
  if (section) return section;
  const last = words.at(-1) ?? "";
  return last.length === 1 && parts.get(last) === parts.get(words.slice(0, -1).join(" ")) ? parts.get(last) : undefined;
}

/** Whether a name is one letter: it says less than a whole word would. */
export const isLetter = (label: Label): boolean => wordsOf(label.name).join("").length === 1;
