/** A toolbar is one stop of the Tab key; arrows, Home and End walk in it (ARIA Authoring Practices). */
export function walkWithArrows(bar: HTMLElement, tools: readonly HTMLElement[]): void {
  const stopAt = (index: number) => {
    for (const [place, tool] of tools.entries()) tool.tabIndex = place === index ? 0 : -1;
  };
  stopAt(0);
  const placeOf = ({ target }: Event) => (target instanceof HTMLElement ? tools.indexOf(target) : -1);
  bar.addEventListener('focusin', (event) => {
    const index = placeOf(event);
    if (index >= 0) stopAt(index);
  });
  bar.addEventListener('keydown', (event) => {
    const forward = getComputedStyle(bar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const at = placeOf(event);
    const aims: Record<string, number> = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: tools.length - 1 };
    const aim = aims[event.key];
    if (at < 0 || aim === undefined) return;
    event.preventDefault();
    tools[(aim + tools.length) % tools.length]?.focus();
  });
}
