// <r-order>: items are put in order by dragging, by buttons, or by the arrow keys; the selects behind it stay the form's fields.
export class OrderList extends HTMLElement {
  private dragged: HTMLElement | null = null;

  connectedCallback(): void {
    if (this.classList.contains('is-live') || !this.querySelector('select')) return;
    this.classList.add('is-live');
    for (const item of this.items()) this.furnish(item);
    this.number();
    this.addEventListener('pointerdown', (event) => this.grab(event));
    this.addEventListener('pointermove', (event) => this.carry(event));
    this.addEventListener('pointerup', () => this.drop());
    this.addEventListener('pointercancel', () => this.drop());
  }

  protected items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.order-item')];
  }

  /** What an item can be moved past. */
  protected stops(): HTMLElement[] {
    return this.items();
  }

  /** Brings the items into this order; those it does not name stay behind. */
  arrange(order: string[]): void {
    const place = (item: HTMLElement): number => order.indexOf(item.querySelector('input')?.value ?? '');
    const named = this.items().filter((item) => place(item) >= 0).sort((a, b) => place(a) - place(b));
    for (const item of named) item.parentElement?.append(item);
    this.number();
  }

  protected furnish(item: HTMLElement): void {
    const name = item.querySelector('.prose')?.textContent ?? '';
    const buttons = document.createElement('span');
    buttons.className = 'order-buttons';
    for (const [sign, step, word] of [['↑', -1, 'up'], ['↓', 1, 'down']] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'order-button';
      button.textContent = sign;
      button.setAttribute('aria-label', `Move ${word}: ${name}`);
      button.addEventListener('click', () => this.move(item, step, button));
      button.addEventListener('keydown', (event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
        if (by) { event.preventDefault(); this.move(item, by, button); }
      });
      buttons.append(button);
    }
    item.append(buttons);
  }

  protected move(item: HTMLElement, by: number, button: HTMLElement): void {
    const all = this.stops();
    const other = all[all.indexOf(item) + by];
    if (!other) return;
    if (by < 0) other.before(item); else other.after(item);
    this.number(true);
    button.focus();
    this.tell(item);
  }

  /** Says where an item is now. */
  protected tell(item: HTMLElement): void {
    const live = document.getElementById('live');
    if (live) live.textContent = this.where(item);
  }

  protected where(item: HTMLElement): string {
    const all = this.items();
    return `Now at place ${all.indexOf(item) + 1} of ${all.length}.`;
  }

  protected number(changed = false): void {
    this.items().forEach((item, at) => {
      const select = item.querySelector('select');
      if (select) select.value = String(at + 1);
    });
    if (changed) this.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private grab(event: PointerEvent): void {
    const target = event.target as HTMLElement;
    if (target.closest('button') || event.button !== 0) return;
    this.dragged = target.closest<HTMLElement>('.order-item');
    this.dragged?.classList.add('is-dragged');
    if (this.dragged) { this.setPointerCapture(event.pointerId); event.preventDefault(); }
  }

  private carry(event: PointerEvent): void {
    if (!this.dragged) return;
    for (const other of this.stops()) {
      if (other === this.dragged) continue;
      const box = other.getBoundingClientRect();
      const isAbove = this.stops().indexOf(other) < this.stops().indexOf(this.dragged);
      const middle = box.top + box.height / 2;
      if (isAbove && event.clientY < middle) { other.before(this.dragged); break; }
      if (!isAbove && event.clientY > middle) { other.after(this.dragged); }
    }
  }

  private drop(): void {
    if (!this.dragged) return;
    this.dragged.classList.remove('is-dragged');
    this.dragged = null;
    this.number(true);
  }
}

customElements.define('r-order', OrderList);
