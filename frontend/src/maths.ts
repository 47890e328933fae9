// <r-maths>: offers the maths keyboard beside a typed answer; nothing of it is loaded before somebody asks for it.
class Maths extends HTMLElement {
  private shut: (() => void) | null = null;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input');
    if (!input || input.readOnly || this.querySelector('.maths-open')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button link maths-open';
    button.textContent = 'Maths keyboard';
    button.addEventListener('click', () => void this.toggle(input, button));
    this.append(button);
  }

  disconnectedCallback(): void {
    this.shut?.();
    this.shut = null;
  }

  private async toggle(input: HTMLInputElement, button: HTMLButtonElement): Promise<void> {
    if (this.shut) {
      this.shut();
      this.shut = null;
      button.textContent = 'Maths keyboard';
      return;
    }
    this.loadLook();
    const { open } = await import('./maths/field');
    button.textContent = 'Plain text';
    this.shut = open(input, (this.dataset.letters ?? '').split(' ').filter(Boolean), () => void this.toggle(input, button));
  }

  private loadLook(): void {
    if (document.querySelector('link[data-maths]')) return;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = this.dataset.look ?? '';
    link.dataset.maths = '';
    document.head.append(link);
  }
}

customElements.define('r-maths', Maths);
