import { wordsOfChoice } from './choice-words.ts';

/**
 * A card beside the form that makes it: it shows what is typed and ticked. `data-text` names a text, `data-words` fields of which each
 * answer is a word, `data-range` two numbers, `data-shown-if` and `data-shown-unless` a tick.
 */
class LiveCard extends HTMLElement {
  get #form(): HTMLFormElement | null {
    const form = document.getElementById(this.dataset.form ?? '');
    return form instanceof HTMLFormElement ? form : null;
  }

  connectedCallback(): void {
    for (const change of ['input', 'change']) document.addEventListener(change, this.#onChange);
    this.#draw();
  }

  disconnectedCallback(): void {
    for (const change of ['input', 'change']) document.removeEventListener(change, this.#onChange);
  }

  #onChange = ({ target }: Event): void => {
    if (target instanceof Node && this.#form?.contains(target)) this.#draw();
  };

  #draw(): void {
    const form = this.#form;
    if (!form) return;
    const values = new FormData(form);
    const typed = (name: string) => String(values.get(name) ?? '').trim();
    for (const place of this.querySelectorAll<HTMLElement>('[data-text]'))
      setText(place, typed(place.dataset.text ?? '') || (place.dataset.empty ?? ''));
    for (const place of this.querySelectorAll<HTMLElement>('[data-shown-if]'))
      place.hidden = !values.has(place.dataset.shownIf ?? '');
    for (const place of this.querySelectorAll<HTMLElement>('[data-shown-unless]'))
      place.hidden = values.has(place.dataset.shownUnless ?? '');
    for (const place of this.querySelectorAll<HTMLElement>('[data-words]'))
      drawWords(place, wordsOf(form, place.dataset.words ?? ''));
    for (const place of this.querySelectorAll<HTMLElement>('[data-range]')) {
      const [from = '', to = ''] = (place.dataset.range ?? '').split(' ').map(typed);
      place.hidden = !from || !to;
      const words = place.querySelector('[data-range-words]');
      if (words) setText(words, from === to ? from : `${from}–${to}`);
    }
  }
}

/** A text that stays the same is not written anew: people who have selected it keep their selection. */
function setText(place: Element, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

/** The labels of ticked boxes, or the chosen options of fields that are not empty. */
function wordsOf(form: HTMLFormElement, name: string): string[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]`)].flatMap(
    (field) => {
      if (field instanceof HTMLSelectElement)
        return field.value === '' ? [] : [field.selectedOptions[0]?.textContent?.trim() ?? ''];
      return field.checked ? [wordsOfChoice(field)] : [];
    },
  );
}

function drawWords(place: HTMLElement, words: readonly string[]): void {
  place.hidden = words.length === 0;
  const list = place.querySelector('ul');
  if (!list || [...list.children].map(({ textContent }) => textContent?.trim()).join('\n') === words.join('\n')) return;
  list.replaceChildren(
    ...words.map((word) => {
      const item = document.createElement('li');
      item.className = 'badge badge-ghost';
      item.textContent = word;
      return item;
    }),
  );
}

customElements.define('live-card', LiveCard);
