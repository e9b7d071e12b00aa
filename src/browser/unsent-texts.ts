import { withoutMarks } from '#kernel/light-marks.ts';
import { isChanged, isKeepable, valuesOf } from './elements/form-values.ts';
import { findUnsent, keepWords, throwAway, type Unsent } from './elements/kept-words.ts';

/** Who keeps words writes down at once what it has, and who saves them on the server does so. */
export const saveWords = 'words:save';

const patience = 2000;
const step = 100;

/** What this tab knows that was typed and has not arrived, by the names of its pages; what a draft is just saving is waited for. */
export async function collectUnsent(): Promise<readonly Unsent[]> {
  dispatchEvent(new Event(saveWords));
  for (let waited = 0; waited < patience; waited += step) {
    if (!findUnsent().some(({ isDraft }) => isDraft)) break;
    await new Promise((goOn) => setTimeout(goOn, step));
  }
  // What waits since an earlier time goes on waiting.
  const kept = findUnsent().filter(({ waits }) => !waits);
  const known = new Set(findUnsent().map(({ what }) => what));
  const all = [...kept, ...changedForms().filter(({ what }) => !known.has(what))];
  return all.map((one) => ({ ...one, title: titleOf(one.title) || (one.page ?? one.what) }));
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

/** The same at once, where a session is over: whether anything was begun on this page. */
export function keepBegun(): boolean {
  dispatchEvent(new Event(saveWords));
  keepChangedForms();
  return findUnsent().some(({ waits, page }) => !waits && (page === undefined || page === location.pathname));
}

/** After signing in again: where the texts are that waited in this browser for this person. */
export function tellOfWaiting(): void {
  document.querySelector('[data-waiting-told]')?.remove();
  const template = document.querySelector<HTMLTemplateElement>('template[data-waiting]');
  const waiting = findUnsent().filter(({ waits, page }) => waits && page !== location.pathname);
  const line = template?.content.firstElementChild?.cloneNode(true);
  if (waiting.length === 0 || !(line instanceof HTMLElement)) return;
  line.dataset.waitingTold = '';
  const ofPages = [...Map.groupBy(waiting, ({ page }) => page ?? '/')];
  const list = line.querySelector('ul');
  const pattern = list?.querySelector('li');
  if (!list || !pattern) return;
  list.replaceChildren(...ofPages.map(([page, texts]) => entryOf(document.importNode(pattern, true), page, texts)));
  // One fits beside the line; several open on demand.
  const details = line.querySelector('details');
  if (details) details.open = ofPages.length === 1;
  document.querySelector('main')?.before(line);
}

/** One page with a text that waits: where it is, and a way to throw it away, which can be undone until the page is left. */
function entryOf(item: HTMLElement, page: string, texts: readonly Unsent[]): HTMLElement {
  const link = Object.assign(document.createElement('a'), { className: 'link-quiet tap wrap-anywhere', href: page });
  const away = item.querySelector<HTMLElement>('button[data-throw-away]');
  const undo = item.querySelector<HTMLElement>('button[data-undo]');
  const thrown = item.querySelector<HTMLElement>('[data-thrown]');
  const title = titleOf(texts[0]?.title ?? '') || page;
  link.append(Object.assign(document.createElement('bdi'), { textContent: title }));
  item.prepend(link);
  link.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void throwAwayIfGone(page, texts).finally(() => location.assign(page));
  });
  let bringBack: readonly (() => void)[] = [];
  const show = (isAway: boolean) => {
    away?.toggleAttribute('hidden', isAway);
    undo?.toggleAttribute('hidden', !isAway);
    if (thrown) thrown.textContent = isAway ? (thrown.dataset.thrown ?? '') : '';
  };
  away?.addEventListener('click', () => {
    bringBack = texts.map(({ what }) => throwAway(what));
    show(true);
    undo?.focus();
  });
  undo?.addEventListener('click', () => {
    for (const restore of bringBack) restore();
    show(false);
    away?.focus();
  });
  return item;
}

/** The title of a window without the number of news before it, the name of the programme behind it and the light marks in it. */
function titleOf(title: string): string {
  const programme = ` · ${document.title.split(' · ').at(-1)}`;
  const own = title.endsWith(programme) ? title.slice(0, -programme.length) : title;
  return withoutMarks(own.replace(/^\(\d+\+?\) /, ''));
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
