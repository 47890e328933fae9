// The editor itself, loaded where a program is written. It lives in a shadow root: its styles are adopted sheets, which the
// page's policy allows, and the text area behind it is told of every stroke.
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, highlightActiveLine, keymap, lineNumbers, type DecorationSet } from '@codemirror/view';
import { colours, look } from './look';

const LEAVING = 'Tab indents. Escape, then Tab, leaves the editor.';

/** What the page may do with an editor. Lines are counted from 1. */
export interface Editor {
  focus(): void;
  goTo(line: number): void;
  /** Marks the line where a program stopped, until something is typed; 0 marks none. */
  mark(line: number): void;
  /** Puts another program in place of this one; the stroke that undoes brings it back. */
  write(text: string): void;
  /** Whether the program may be changed. */
  setOpen(isOpen: boolean): void;
  close(): void;
}

const marked = StateEffect.define<number>();
const stopped = Decoration.line({ class: 'cm-stopped' });
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, change) {
    if (change.docChanged) return Decoration.none;
    for (const effect of change.effects) {
      if (!effect.is(marked)) continue;
      const { doc } = change.state;
      if (effect.value < 1 || effect.value > doc.lines) return Decoration.none;
      return Decoration.set([stopped.range(doc.line(effect.value).from)]);
    }
    return before;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Puts an editor of this language in the place of a text area. `close` gives the text area back as it now stands. */
export function edit(area: HTMLTextAreaElement, label: string, language: Extension): Editor {
  const host = document.createElement('div');
  host.className = 'editor';
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  const closing = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: area.value, extensions: [...parts(), language, closing.of(closed(area.readOnly, label)), told(area)] }),
  });
  area.after(host);
  area.hidden = true;
  return {
    focus: () => view.focus(),
    goTo: (line) => goTo(view, line),
    mark: (line) => view.dispatch({ effects: marked.of(line) }),
    write: (text) => {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: 'input.version' });
      view.focus();
    },
    setOpen: (isOpen) => {
      if (area.readOnly === !isOpen) return;
      area.readOnly = !isOpen;
      view.dispatch({ effects: closing.reconfigure(closed(!isOpen, label)) });
    },
    close: () => {
      view.destroy();
      host.remove();
      area.hidden = false;
    },
  };
}

function parts(): Extension[] {
  return [
    lineNumbers(), history(), bracketMatching(), indentOnInput(), highlightActiveLine(), marks,
    syntaxHighlighting(colours), look, indentUnit.of('    '), EditorState.tabSize.of(4),
    // Ctrl-Enter is the page's: it runs the program.
    keymap.of([{ key: 'Mod-Enter', run: () => true }, indentWithTab, ...defaultKeymap, ...historyKeymap]),
    EditorView.contentAttributes.of({ tabindex: '0', spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off' }),
  ];
}

function closed(isClosed: boolean, label: string): Extension {
  const said: Record<string, string> = isClosed ? { 'aria-label': label, 'aria-readonly': 'true' } : { 'aria-label': `${label}. ${LEAVING}` };
  return [EditorState.readOnly.of(isClosed), EditorView.contentAttributes.of(said)];
}

function told(area: HTMLTextAreaElement): Extension {
  return EditorView.updateListener.of((update) => {
    if (!update.docChanged) return;
    area.value = update.state.doc.toString();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function goTo(view: EditorView, line: number): void {
  const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  view.dispatch({ selection: { anchor: at.to }, effects: EditorView.scrollIntoView(at.from, { y: 'center' }) });
  view.focus();
  view.dom.scrollIntoView({ block: 'nearest' });
}
