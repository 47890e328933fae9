// <r-code>: an editor around the text area of a program. The text area stays the form's control, and works alone.
import type { Editor } from './code/editor';

class CodeField extends HTMLElement {
  private editor: Editor | null = null;
  private quit = new AbortController();

  connectedCallback(): void {
    const area = this.querySelector('textarea');
    if (area && !this.editor) void this.open(area);
  }

  disconnectedCallback(): void {
    this.quit.abort();
    this.editor?.close();
    this.editor = null;
  }

  private async open(area: HTMLTextAreaElement): Promise<void> {
    const [{ edit }, { language }] = await Promise.all([import('./code/editor'), import('./code/language')]);
    const spoken = await language(this.dataset.language ?? 'python');
    if (!this.isConnected || this.editor) return;
    this.editor = edit(area, area.labels?.[0]?.textContent ?? 'Your program', spoken);
    this.quit = new AbortController();
    const { signal } = this.quit;
    this.closest('form')?.addEventListener('click', (event) => this.followed(event), { signal });
    document.addEventListener('htmx:after:swap', () => this.keepUp(area), { signal });
    this.keepUp(area);
  }

  /** The page around the editor has changed: the question is closed, the program has stopped at a line, or the editor is gone. */
  private keepUp(area: HTMLTextAreaElement): void {
    if (!this.contains(area) || !this.querySelector('.editor')) {
      this.disconnectedCallback();
      this.connectedCallback();
      return;
    }
    const form = this.closest('form');
    this.editor?.setOpen(form?.dataset.autosave !== undefined);
    this.editor?.mark(Number(form?.querySelector<HTMLElement>('[data-error-line]')?.dataset.errorLine ?? 0));
  }

  /** A line that is named leads to it, and an earlier version comes back; the page itself stays. */
  private followed(event: Event): void {
    const target = event.target as Element;
    const line = target.closest<HTMLElement>('[data-line]');
    const version = target.closest<HTMLElement>('[data-version]');
    if (line || version) event.preventDefault();
    if (line) this.editor?.goTo(Number(line.dataset.line));
    if (version) this.editor?.write(this.closest('form')?.querySelector(`#${version.dataset.version}`)?.textContent ?? '');
    if (target.closest('label')?.htmlFor === this.querySelector('textarea')?.id) this.editor?.focus();
  }
}

customElements.define('r-code', CodeField);
