// <r-lines>: lines of a program are put in order and indented; what lies below the divider is left out.
import { OrderList } from './order';

const STEPS = [['←', -1, 'less'], ['→', 1, 'more']] as const;

export class LineList extends OrderList {
  private divider: HTMLElement | null = null;

  override connectedCallback(): void {
    if (!this.divider && this.querySelector('select')) {
      this.divider = document.createElement('li');
      this.divider.className = 'order-divider';
      this.divider.textContent = 'Left out: the lines below';
      this.querySelector('.order-items')?.append(this.divider);
      this.settle();
    }
    super.connectedCallback();
  }

  /** Puts the lines where their fields say: those with a place in order, then the divider, then the rest. */
  settle(): void {
    if (!this.divider) return;
    const place = (item: HTMLElement): number => Number(this.field(item, 'place')?.value ?? 0);
    const placed = this.items().filter((item) => place(item) > 0).sort((a, b) => place(a) - place(b));
    const list = this.divider.parentElement;
    const first = this.items().find((item) => place(item) === 0);
    list?.insertBefore(this.divider, first ?? null);
    for (const item of placed) this.divider.before(item);
    this.number();
  }

  protected override stops(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.order-item, .order-divider')];
  }

  protected override furnish(item: HTMLElement): void {
    super.furnish(item);
    const buttons = item.querySelector('.order-buttons');
    const text = item.querySelector('.prose')?.textContent ?? '';
    for (const [sign, by, word] of STEPS) buttons?.append(this.button(sign, `Indent ${word}: ${text}`, () => this.indent(item, by)));
    buttons?.append(this.button('', '', () => this.turn(item)));
    buttons?.addEventListener('keydown', (event) => {
      const pressed = (event as KeyboardEvent).key;
      const by = pressed === 'ArrowLeft' ? -1 : pressed === 'ArrowRight' ? 1 : 0;
      if (by) { event.preventDefault(); this.indent(item, by); }
    });
  }

  protected override number(changed = false): void {
    const used = this.used();
    for (const item of this.items()) {
      const at = used.indexOf(item);
      const place = this.field(item, 'place');
      if (place) place.value = String(at + 1);
      item.classList.toggle('is-left-out', at < 0);
      this.showIndent(item);
      const turn = item.querySelector('.order-button:last-child');
      if (turn) {
        const text = item.querySelector('.prose')?.textContent ?? '';
        turn.textContent = at < 0 ? '+' : '−';
        turn.setAttribute('aria-label', `${at < 0 ? 'Use' : 'Leave out'}: ${text}`);
      }
    }
    if (changed) this.dispatchEvent(new Event('input', { bubbles: true }));
  }

  protected override where(item: HTMLElement): string {
    const used = this.used();
    const at = used.indexOf(item);
    return at < 0 ? 'Left out.' : `Line ${at + 1} of ${used.length}, indented ${this.field(item, 'indent')?.value ?? 0} times.`;
  }

  private used(): HTMLElement[] {
    const all = this.stops();
    return this.divider ? all.slice(0, all.indexOf(this.divider)) : all;
  }

  private field(item: HTMLElement, name: string): HTMLSelectElement | null {
    return item.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  }

  private button(sign: string, label: string, press: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'order-button';
    button.textContent = sign;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', press);
    return button;
  }

  private indent(item: HTMLElement, by: number): void {
    const field = this.field(item, 'indent');
    if (!field) return;
    field.selectedIndex = Math.min(Math.max(field.selectedIndex + by, 0), field.options.length - 1);
    this.number(true);
    this.tell(item);
  }

  /** Takes a line in as the last of the program, or out of it. */
  private turn(item: HTMLElement): void {
    if (item.classList.contains('is-left-out')) this.divider?.before(item); else this.divider?.after(item);
    this.number(true);
    item.querySelector<HTMLElement>('.order-button:last-child')?.focus();
    this.tell(item);
  }

  private showIndent(item: HTMLElement): void {
    const code = item.querySelector('.prose');
    if (code) code.className = `prose indent-${this.field(item, 'indent')?.value ?? 0}`;
  }
}

customElements.define('r-lines', LineList);
