/** One section of the STAR notes as an editor: CodeMirror 6 on a `Y.Text`, plain text, undo for your own edits only, no carets of others. */
import { Compartment, EditorState, StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, keymap, placeholder, type DecorationSet, type KeyBinding } from "@codemirror/view";
import { yCollab, yUndoManagerKeymap } from "y-codemirror.next";
import { UndoManager, type Text } from "yjs";
import { plain } from "../../../shared/notes/plain-text.ts";

/** Words of the section to mark, in UTF-16 units; `to` exclusive. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
  readonly kind: "we" | "vague" | "number" | "evidence" | "comment";
}

/** A line that the candidate did not type: a scribe's, or one that was heard. Lines count from 1. */
export interface LineWriter {
  readonly line: number;
  readonly initials: string;
  readonly shape: "int" | "bar" | "obs" | "heard";
}

export interface SectionEditorOptions {
  readonly parent: HTMLElement;
  readonly text: Text;
  readonly label: string;
  readonly hint: string;
  readonly writable: boolean;
  /** UTF-16 units; the editor refuses a change that would pass it, before it is written. */
  readonly maxChars: number;
  readonly onFocus?: (focused: boolean) => void;
  readonly onTooLong?: () => void;
  readonly onSelect?: (hasSelection: boolean) => void;
}

export interface Selected {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface SectionEditor {
  focus(): void;
  hasFocus(): boolean;
  setWritable(writable: boolean): void;
  setMarks(marks: readonly TextMark[]): void;
  setLineWriters(writers: readonly LineWriter[]): void;
  selection(): Selected | undefined;
  scrollTo(at: number): void;
  destroy(): void;
}

const marksChanged = StateEffect.define<readonly TextMark[]>();
const writersChanged = StateEffect.define<readonly LineWriter[]>();

const markDecorations = {
  we: Decoration.mark({ class: "sig-we" }),
  vague: Decoration.mark({ class: "sig-vague" }),
  number: Decoration.mark({ class: "sig-num" }),
  evidence: Decoration.mark({ class: "evidence", tagName: "mark" }),
  comment: Decoration.mark({ class: "commented" }),
};

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(current, transaction) {
    let next = current.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(marksChanged)) continue;
      const end = transaction.newDoc.length;
      next = Decoration.set(
        effect.value
          .filter((mark) => mark.from < mark.to && mark.to <= end)
          .map((mark) => markDecorations[mark.kind].range(mark.from, mark.to)),
        true,
      );
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const written = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(current, transaction) {
    let next = current.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(writersChanged)) continue;
      const { newDoc } = transaction;
      next = Decoration.set(
        effect.value
          .filter((writer) => writer.line <= newDoc.lines)
          .map((writer) =>
            Decoration.line({
              class: writer.shape === "heard" ? "heard-line" : `scribed ${writer.shape}`,
              attributes: { "data-by": writer.initials },
            }).range(newDoc.line(writer.line).from),
          ),
        true,
      );
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** What is typed, pasted or dropped holds only signs that notes may hold: see `plain-text.ts`. */
const onlyPlain = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || !transaction.isUserEvent("input")) return transaction;
  const made: { from: number; to: number; insert: string }[] = [];
  transaction.changes.iterChanges((from, to, _newFrom, _newTo, inserted) =>
    made.push({ from, to, insert: inserted.toString() }),
  );
  if (made.every(({ insert }) => plain(insert) === insert)) return transaction;
  const changes = transaction.startState.changes(made.map((change) => ({ ...change, insert: plain(change.insert) })));
  return [
    {
      changes,
      selection: { anchor: changes.mapPos(made.at(-1)?.to ?? 0, 1) },
      userEvent: "input",
      scrollIntoView: true,
    },
  ];
});

/** Of the decoration that marks a line; Yjs and CodeMirror keep specs untyped. */
const isScribed = (spec: unknown): boolean =>
  (spec as { readonly class?: string }).class?.startsWith("scribed") === true;

/** What is typed at the end of a scribe's line begins a new line, so that nobody's words carry somebody else's mark. */
const besideScribes = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || !transaction.isUserEvent("input")) return transaction;
  const { startState, changes } = transaction;
  const typed: { readonly at: number; readonly text: string; readonly isPlain: boolean }[] = [];
  changes.iterChanges((from, to, _newFrom, _newTo, inserted) =>
    typed.push({ at: from, text: inserted.toString(), isPlain: from === to }),
  );
  const [first, ...further] = typed;
  if (!first?.isPlain || further.length > 0 || first.text.startsWith("\n")) return transaction;
  const line = startState.doc.lineAt(first.at);
  const mark = startState.field(written).iter(line.from);
  const isOthers = mark.from === line.from && isScribed(mark.value?.spec);
  if (!isOthers || first.at !== line.to) return transaction;
  const isNextFree = line.number < startState.doc.lines && startState.doc.line(line.number + 1).length === 0;
  const at = isNextFree ? line.to + 1 : line.to;
  const insert = isNextFree ? first.text : `\n${first.text}`;
  return {
    changes: { from: at, insert },
    selection: { anchor: at + insert.length },
    userEvent: "input.type",
    scrollIntoView: true,
  };
});

const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

const look = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "inherit" },
  "&.cm-focused": { outline: "none" },
  // Where nothing can be typed there is no caret to show where the keyboard is.
  "&[data-read-only].cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", overflow: "visible" },
  ".cm-content": { padding: "0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0" },
  ".cm-placeholder": { color: "var(--ink-3)", fontStyle: "italic" },
});

const goTo = (view: EditorView, anchor: number): boolean => {
  view.dispatch({ selection: { anchor }, scrollIntoView: true, userEvent: "select" });
  return true;
};

/**
 * What the browser's own editing does not get right in an editor that draws only the visible lines. The rest is left to
 * the browser: the full set of commands would bring along a language toolkit that plain text never uses.
 */
const plainKeys: readonly KeyBinding[] = [
  {
    key: "Mod-a",
    run: (view) => {
      const { state } = view;
      view.dispatch({ selection: { anchor: 0, head: state.doc.length }, userEvent: "select" });
      return true;
    },
  },
  {
    key: "Enter",
    run: (view) => {
      const { state } = view;
      if (state.readOnly) return false;
      view.dispatch(state.update(state.replaceSelection("\n"), { scrollIntoView: true, userEvent: "input" }));
      return true;
    },
  },
  { key: "Mod-Home", run: (view) => goTo(view, 0) },
  { key: "Mod-End", run: (view) => goTo(view, view.state.doc.length) },
];

/** Opens an editor in `parent`. What is typed goes to `text` at once; what others write appears as it comes. */
export function openSectionEditor(options: SectionEditorOptions): SectionEditor {
  const { parent, text, label, hint, maxChars } = options;
  const undoManager = new UndoManager(text, { captureTimeout: 500 });
  const access = new Compartment();
  // Read-only keeps the caret and the keyboard selection: evidence is marked with Shift+arrows too.
  const accessOf = (writable: boolean): Extension =>
    writable
      ? EditorState.readOnly.of(false)
      : [EditorState.readOnly.of(true), EditorView.editorAttributes.of({ "data-read-only": "" })];

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text.toJSON(),
      extensions: [
        EditorView.cspNonce.of(nonce()),
        look,
        EditorView.lineWrapping,
        // Every other sign takes up its place in the text, whoever wrote it: else the places of all that follow would be wrong.
        EditorState.lineSeparator.of("\n"),
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "true", autocapitalize: "sentences" }),
        placeholder(hint),
        access.of(accessOf(options.writable)),
        keymap.of([...yUndoManagerKeymap, ...plainKeys]),
        yCollab(text, null, { undoManager }),
        EditorState.changeFilter.of((transaction) => {
          const isTyped = transaction.isUserEvent("input") || transaction.isUserEvent("move");
          if (!isTyped || transaction.newDoc.length <= maxChars) return true;
          options.onTooLong?.();
          return false;
        }),
        EditorView.updateListener.of((update) => {
          if (update.focusChanged) options.onFocus?.(update.view.hasFocus);
          if (update.selectionSet) options.onSelect?.(!update.state.selection.main.empty);
        }),
        marked,
        written,
        besideScribes,
        onlyPlain,
      ],
    }),
  });

  return {
    focus: () => view.focus(),
    hasFocus: () => view.hasFocus,
    setWritable: (writable) => view.dispatch({ effects: access.reconfigure(accessOf(writable)) }),
    setMarks: (marks) => view.dispatch({ effects: marksChanged.of(marks) }),
    setLineWriters: (writers) => view.dispatch({ effects: writersChanged.of(writers) }),
    selection() {
      const { from, to } = view.state.selection.main;
      return from === to ? undefined : { from, to, text: view.state.sliceDoc(from, to) };
    },
    scrollTo: (at) => view.dispatch({ effects: EditorView.scrollIntoView(at, { y: "center" }) }),
    destroy() {
      view.destroy();
      undoManager.destroy();
    },
  };
}
