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
    const link = Object.assign(document.createElement('a'), {
      className: 'link-quiet',
      href: page,
      textContent: title,
    });
    link.addEventListener('click', (event) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const there = waiting.filter((each) => (each.page ?? '/') === page);
      void throwAwayIfGone(page, there).finally(() => location.assign(page));
    });
    item.append(link);
    return item;
  });
  line.querySelector('ul')?.replaceChildren(...links);
  line.querySelector('button')?.addEventListener('click', () => {
    for (const { what } of waiting) throwAway(what);
    line.remove();
  });
  document.querySelector('main')?.before(line);
}

/** Nobody finds a text again whose form is not there any more: it was sent, published or removed meanwhile. */
async function throwAwayIfGone(page: string, waiting: readonly Unsent[]): Promise<void> {
  const [session, answer] = await Promise.all([
    fetch('/session', { cache: 'no-store' }).catch(() => undefined),
    fetch(page).catch(() => undefined),
  ]);
  const now: { readonly who?: string } = (await session?.json().catch(() => undefined)) ?? {};
  // Without an answer, or with one for somebody else, nothing is known.
  if (!answer || now.who === undefined || now.who !== document.body.dataset.who) return;
  if (answer.status >= 500 || answer.status === 429) return;
  const there = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
  const forms = [...there.querySelectorAll('form')].map((form) => form.getAttribute('action') ?? '');
  const drafts = [...there.querySelectorAll<HTMLElement>('auto-save')].map(({ dataset }) => dataset.draft ?? '');
  const taken = new Set([...forms.map((action) => action.split('?')[0]), ...drafts]);
  for (const { what } of waiting) if (!taken.has(what)) throwAway(what);
}
