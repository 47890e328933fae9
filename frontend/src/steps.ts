// <r-steps>: a worked solution that opens one step at a time, so that the next one can be guessed.
class Steps extends HTMLElement {
  connectedCallback(): void {
    const steps = [...this.querySelectorAll<HTMLElement>('.step')];
    if (steps.length < 2 || this.querySelector('.steps-row')) return;
    for (const step of steps.slice(1)) step.hidden = true;
    const row = document.createElement('div');
    row.className = 'row steps-row';
    row.append(this.button('Next step', () => this.show(steps, row, 1)), this.button('All steps', () => this.show(steps, row, steps.length)));
    this.append(row);
  }

  private button(text: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button quiet';
    button.textContent = text;
    button.addEventListener('click', act);
    return button;
  }

  private show(steps: HTMLElement[], row: HTMLElement, many: number): void {
    const hidden = steps.filter((step) => step.hidden);
    for (const step of hidden.slice(0, many)) step.hidden = false;
    if (many < hidden.length) return;
    row.remove();
    const last = steps[steps.length - 1]!;
    last.tabIndex = -1;
    last.focus();
  }
}

customElements.define('r-steps', Steps);
