// A field in which mathematics is typed as it looks. The text field behind it stays the form's: it receives LaTeX.
import { MathfieldElement } from 'mathlive';
import { rows, type Key } from './keys';

MathfieldElement.soundsDirectory = null;
MathfieldElement.fontsDirectory = null;
// The page's policy drops style attributes in HTML strings: they travel as data and are set through the CSSOM, which it allows.
// The field's own first "hidden" is left out: it would be set again after the field has shown itself.
MathfieldElement.createHTML = (html: string): string => html.replace(' style="visibility:hidden"', '').replaceAll(' style="', ' data-style="');

function restyle(root: ParentNode & Node): void {
  if (root instanceof HTMLElement) setStyle(root);
  for (const one of root.querySelectorAll<HTMLElement>('[data-style]')) setStyle(one);
}

function setStyle(one: HTMLElement): void {
  if (one.dataset.style === undefined) return;
  one.style.cssText = one.dataset.style;
  delete one.dataset.style;
}

const watch = new MutationObserver((changes) => {
  for (const change of changes) for (const node of change.addedNodes) if (node instanceof Element) restyle(node);
});

/** Puts a field for mathematics beside the text field, with its keys; returns what takes both away again. */
export function open(input: HTMLInputElement, letters: string[], close: () => void): () => void {
  const field = new MathfieldElement();
  field.mathVirtualKeyboardPolicy = 'manual';
  field.smartMode = false;
  field.setAttribute('aria-label', input.labels?.[0]?.textContent ?? 'Your answer');
  field.setValue(input.value, { format: input.value.includes('\\') ? 'latex' : 'ascii-math', silenceNotifications: true });
  input.after(field);
  field.menuItems = [];
  // Two letters x are x times x, not a times sign.
  const { xx: _, ...shortcuts } = field.inlineShortcuts;
  field.inlineShortcuts = shortcuts;
  if (field.shadowRoot) {
    restyle(field.shadowRoot);
    watch.observe(field.shadowRoot, { subtree: true, childList: true });
  }
  watch.observe(document.body, { subtree: true, childList: true });
  const keys = keyboard(field, rows(letters), close);
  (input.closest('main') ?? document.body).append(keys);
  document.body.classList.add('has-maths-keys');
  const keep = (): void => {
    input.value = field.value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  field.addEventListener('input', keep);
  // Enter can come before the field has told of the last key: what is sent is read from it directly.
  const send = (event: FormDataEvent): void => event.formData.set(input.name, field.value);
  input.form?.addEventListener('formdata', send);
  field.addEventListener('keydown', (event) => leave(event, input, close), { capture: true });
  input.hidden = true;
  field.focus();
  field.scrollIntoView({ block: 'center' });
  return () => {
    keep();
    input.form?.removeEventListener('formdata', send);
    keys.remove();
    field.remove();
    document.body.classList.remove('has-maths-keys');
    input.hidden = false;
    input.focus();
  };
}

function leave(event: KeyboardEvent, input: HTMLInputElement, close: () => void): void {
  if (event.key === 'Enter') {
    event.preventDefault();
    input.form?.requestSubmit();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    close();
  }
}

function keyboard(field: MathfieldElement, all: Key[][], close: () => void): HTMLElement {
  const keys = document.createElement('div');
  keys.className = 'maths-keys';
  keys.setAttribute('role', 'group');
  keys.setAttribute('aria-label', 'Maths keys');
  for (const key of all.flat()) keys.append(button(key.show, key.say, /^[\d.]$/.test(key.show) ? 'is-digit' : '', () => press(field, key)));
  keys.append(button('Done', 'Done: back to plain text', 'is-done', close));
  // The field keeps the caret while keys are tapped.
  keys.addEventListener('pointerdown', (event) => event.preventDefault());
  return keys;
}

function button(show: string, say: string, look: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `maths-key ${look}`;
  made.textContent = show;
  // The label begins with what is shown, for people who speak to their computer.
  if (say !== show) made.setAttribute('aria-label', `${show}, ${say}`);
  made.addEventListener('click', act);
  return made;
}

function press(field: MathfieldElement, key: Key): void {
  if (key.command) field.executeCommand(key.command as 'deleteBackward');
  else field.insert(key.latex ?? '', { format: 'latex', focus: true, selectionMode: 'placeholder' });
}
