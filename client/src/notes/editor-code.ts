/** The editor's code, as large as all else that an interview is drawn with: the question stands there first. */
import { drawn } from "../ui/drawn.ts";
import type { openSectionEditor } from "./section-editor.ts";

export interface EditorCode {
  readonly openSectionEditor: typeof openSectionEditor;
}

let code: EditorCode | undefined;

/** The code, if it is here. */
export const editorAtHand = (): EditorCode | undefined => code;

/** Fetches it once what is on the page has been drawn. @throws when it cannot be fetched; the next call tries again. */
export async function fetchEditor(): Promise<EditorCode> {
  if (!code) {
    await drawn();
    code ??= await import("./section-editor.ts");
  }
  return code;
}
