import { isChanged, isKeepable, valuesOf } from './elements/form-values.ts';
import { findUnsent, keepWords, throwAway, type Unsent } from './elements/kept-words.ts';

/** Who keeps words writes down at once what it has, and who saves them on the server does so. */
export const saveWords = 'words:save';

const patience = 2000;
const step = 100;

/** What this tab knows that was typed and has not arrived; what a draft is just saving is waited for. */
export async function collectUnsent(): Promise<readonly Unsent[]> {
  dispatchEvent(new Event(saveWords));
  for (let waited = 0; waited < patience; waited += step) {
    if (!findUnsent().some(({ isDraft }) => isDraft)) break;
    await new Promise((goOn) => setTimeout(goOn, step));
  }
  // What waits since an earlier time goes on waiting.
  const kept = findUnsent().filter(({ waits }) => !waits);
  const known = new Set(findUnsent().map(({ what }) => what));
  return [...kept, ...changedForms().filter(({ what }) => !known.has(what))];
}

/** Forms of the page without a long text, of which nobody keeps anything. */
function changedForms(): Unsent[] {
  return typedForms().map((form) => ({ what: whatOf(form), title: document.title, isDraft: false }));
}

const whatOf = (form: HTMLFormElement) => new URL(form.action).pathname;

function typedForms(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>('main form[method=post]')].filter(
    (form) =>
      !form.closest('auto-save, kept-text') &&
      [...form.elements].some(
        (control) =>
          isKeepable(control) &&
          /^(text|email|url|tel|search|textarea)$/.test(control.type) &&
          isChanged(control) &&
          control.value.trim() !== '',
      ),
  );
}

/** Also what nobody keeps by itself: its writer has asked for it. */
export function keepChangedForms(): void {
  const kept = new Set(findUnsent().map(({ what }) => what));
  for (const form of typedForms()) {
    const names = [...form.elements].filter(isKeepable).map(({ name }) => name);
    const what = whatOf(form);
    if (!kept.has(what)) keepWords({ what, span: 'tab' }, { values: valuesOf(form, new Set(names)) });
  }
}

/** After signing in again: where the texts are that waited in this browser for this person. */
export function tellOfWaiting(): void {
  document.querySelector('[data-waiting-told]')?.remove();
  const template = document.querySelector<HTMLTemplateElement>('template[data-waiting]');
  const waiting = findUnsent().filter(({ waits, page }) => waits && page !== location.pathname);
  const line = template?.content.firstElementChild?.cloneNode(true);
  if (waiting.length === 0 || !(line instanceof HTMLElement)) return;
  line.dataset.waitingTold = '';
  const pages = new Map(waiting.map(({ page, title }) => [page ?? '/', title]));
  const links = [...pages].map(([page, title]) => {
    const item = document.createElement('li');
    item.append(
      Object.assign(document.createElement('a'), { className: 'link-quiet', href: page, textContent: title }),
    );
    return item;
  });
  line.querySelector('ul')?.replaceChildren(...links);
  line.querySelector('button')?.addEventListener('click', () => {
    for (const { what } of waiting) throwAway(what);
    line.remove();
  });
  document.querySelector('main')?.before(line);
}
