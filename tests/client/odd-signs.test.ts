/** Signs that two counts disagree about: in the editor every place is the same as in the document, whoever wrote them. */
import { EditorView } from "@codemirror/view";
import { afterEach, expect, it } from "vitest";
import * as Y from "yjs";
import { openSectionEditor } from "../../client/src/notes/section-editor.ts";
import { isPlain, plain, plainLine } from "../../shared/notes/plain-text.ts";

const odd = "one\r\ntwo\rthree\u2028four\u0085five\u000bsix\0";

function editorOn(words: string) {
  const text = new Y.Doc().getText("words");
  text.insert(0, words);
  const parent = document.createElement("div");
  document.body.append(parent);
  openSectionEditor({ parent, text, label: "Situation", hint: "", writable: true, maxChars: 1000 });
  const view = EditorView.findFromDOM(parent);
  if (!view) throw new Error("no editor");
  return { text, view };
}
afterEach(() => document.body.replaceChildren());

it("what others wrote takes up its places", () => {
  const { text, view } = editorOn(odd);
  expect(view.state.doc.length).toBe(text.length);
  text.insert(text.length, "\r\nseven");
  expect(view.state.doc.length).toBe(text.length);
  view.dispatch({ changes: { from: view.state.doc.length, insert: "!" }, userEvent: "input.type" });
  expect(text.toJSON()).toBe(`${odd}\r\nseven!`);
});

it("what is typed or pasted holds only signs that notes may hold, and the caret stays behind it", () => {
  const { text, view } = editorOn("<>");
  const insert = `${odd}\ud83d`;
  view.dispatch({ changes: { from: 1, insert }, selection: { anchor: 1 + insert.length }, userEvent: "input.paste" });
  expect(text.toJSON()).toBe("<one\ntwo\nthree\nfour\nfive\nsix\ufffd>");
  expect(view.state.selection.main.head).toBe(text.length - 1);
});

it("plain words are left as they are", () => {
  for (const words of ["", "a\nb\tc", "naïve 👩‍🔬 日本語\u00a0"]) {
    expect(isPlain(words)).toBe(true);
    expect(plain(words)).toBe(words);
  }
  expect(isPlain(plain(odd))).toBe(true);
  expect(plainLine("a\u2028b")).toBe("a b");
});
