/** A text that has to say something first: how far it has come, until it is long enough. The hint below the field says the rule. */
addEventListener('input', ({ target }) => {
  if (target instanceof HTMLTextAreaElement) show(target);
});
const showAll = () => {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-least]')) show(field);
};
showAll();
addEventListener('turbo:load', showAll);

function show(field: HTMLTextAreaElement): void {
  const least = Number(field.dataset.least);
  if (!least) return;
  const length = [...field.value.trim()].length;
  const line = field.parentElement?.querySelector<HTMLElement>(':scope > .least-length') ?? lineAfter(field);
  const [bar, figures] = [line.querySelector('progress'), line.querySelector('span')];
  if (bar) Object.assign(bar, { max: least, value: Math.min(length, least) });
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  if (figures) figures.textContent = length < least ? `${numbers.format(length)} / ${numbers.format(least)}` : '';
  line.classList.toggle('is-enough', length >= least);
}

/** For the eye alone: who hears the page has the hint, and is not told of every letter. */
function lineAfter(field: HTMLTextAreaElement): HTMLElement {
  const line = document.createElement('p');
  line.className = 'least-length';
  line.setAttribute('aria-hidden', 'true');
  const bar = document.createElement('progress');
  bar.className = 'progress';
  line.append(bar, document.createElement('span'));
  field.after(line);
  return line;
}
