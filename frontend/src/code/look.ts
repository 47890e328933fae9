// How a program looks: the page's own colours, light and dark.
import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export const look = EditorView.theme({
  '&': { color: 'var(--ink)', background: 'var(--raised)', border: '1px solid var(--muted)', borderRadius: '8px', overflow: 'hidden' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { font: '0.9375rem/1.5 var(--mono)', fontVariantLigatures: 'none', minHeight: '12rem', maxHeight: '70vh', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.6rem 0' },
  '.cm-gutters': { background: 'var(--sunk)', color: 'var(--muted)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'transparent' },
  '&.cm-focused .cm-activeLineGutter': { background: 'var(--accent-wash)', color: 'var(--ink)' },
  '.cm-stopped': { background: 'var(--bad-wash)', boxShadow: 'inset 4px 0 0 var(--bad)' },
  '.cm-matchingBracket': { outline: '1px solid var(--accent)', background: 'transparent' },
});

export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--amber-ink)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--good)' },
  { tag: tags.definition(tags.variableName), fontWeight: '600' },
  { tag: tags.invalid, color: 'var(--bad)' },
]);
