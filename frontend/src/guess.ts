// Whoever has guessed is told: the choice opens what stands below it. Without a script a tap on its title does.
export function tellAfterGuess(): void {
  document.addEventListener('change', ({ target }) => {
    const told = target instanceof HTMLInputElement && target.closest('.guess')?.querySelector('details.told');
    if (!(told instanceof HTMLDetailsElement) || told.open) return;
    told.open = true;
    const live = document.getElementById('live');
    if (live) live.textContent = told.querySelector('.prose')?.textContent?.trim() ?? '';
  });
  window.addEventListener('beforeprint', () => {
    for (const told of document.querySelectorAll<HTMLDetailsElement>('details.told')) told.open = true;
  });
}
