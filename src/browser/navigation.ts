/** Turbo: pages change without loading everything anew. Brought by main.ts when it is of use. */
import { session, visit } from '@hotwired/turbo';
import { forgetSent } from './elements/kept-words.ts';

export { visit };

/** Forms that are on their way to the server. */
let sending = 0;
addEventListener('turbo:submit-start', () => {
  sending++;
});
addEventListener('turbo:submit-end', () => {
  sending--;
});

/** The place of what a form has done: the answer to a script has lost its fragment, so that its address names it once more. */
function showDone(): void {
  const at = new URLSearchParams(location.search).get('at');
  const place = at ? document.getElementById(at) : null;
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
}
addEventListener('turbo:submit-end', (event) => {
  if (!(event instanceof CustomEvent) || !event.detail.fetchResponse?.redirected) return;
  addEventListener('turbo:load', showDone, { once: true });
});

/** A form that has arrived, and what else was typed where it says so, waits for nobody any more. */
function forgetArrived({
  target,
  detail,
}: {
  readonly target: EventTarget | null;
  readonly detail?: { readonly success?: boolean };
}): void {
  if (!(target instanceof HTMLFormElement) || target.method !== 'post' || !detail?.success) return;
  const { pathname } = new URL(target.action);
  const { settles } = target.dataset;
  forgetSent((address) => address === pathname || (settles !== undefined && address.startsWith(settles)));
}
for (const end of ['turbo:submit-end', 'upload-end'])
  addEventListener(end, (event) => {
    if (event instanceof CustomEvent) forgetArrived(event);
  });

/** Fetches this page anew and changes only what is different. Turbo does one thing at a time: it would cut off a form on its way. */
export function refreshPage(): void {
  if (sending > 0 || session.navigator.currentVisit) setTimeout(refreshPage, 500);
  else session.refresh(document.baseURI, { method: 'morph', scroll: 'preserve' });
}

/**
 * Nothing is fetched because a pointer rests on a link: it would be taken for the page of ten seconds later, and news be missed; and what
 * marks as read would mark what nobody opened.
 */
addEventListener('turbo:before-prefetch', (event) => event.preventDefault());

/** Who goes on to another page while this one still arrives has lost nothing: Turbo leaves the word about it uncaught. */
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof DOMException && event.reason.name === 'AbortError') event.preventDefault();
});

/** Elements that build parts of themselves here: the server's version knows nothing of these parts. */
const selfBuilt =
  /^(auto-save|kept-text|many-pictures|multi-select|password-strength|rich-text-editor|school-finder|upload-form)$/i;

function isTypedInto(control: EventTarget | null): boolean {
  const isField = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  if (!isField && !(control instanceof HTMLSelectElement)) return false;
  if (control === document.activeElement) return true;
  if (control instanceof HTMLInputElement && /checkbox|radio/.test(control.type))
    return control.checked !== control.defaultChecked;
  return isField && control.value !== control.defaultValue;
}

/** A refresh takes nothing away from somebody who is writing. */
addEventListener('turbo:before-morph-element', (event) => {
  const { target } = event;
  if (isTypedInto(target) || (target instanceof Element && selfBuilt.test(target.localName))) event.preventDefault();
});

/** ...and closes no menu that the reader has opened. */
addEventListener('turbo:before-morph-attribute', (event) => {
  if (
    event.target instanceof HTMLDetailsElement &&
    event instanceof CustomEvent &&
    event.detail.attributeName === 'open'
  )
    event.preventDefault();
});

interface Rendering {
  readonly newBody: HTMLElement;
  readonly renderMethod: 'replace' | 'morph';
}

/** Turbo and the browser would both take the focus there, and the browser tells the console that it came second. */
addEventListener('turbo:before-render', (event) => {
  if (!(event instanceof CustomEvent)) return;
  const { newBody, renderMethod }: Rendering = event.detail;
  const first = renderMethod === 'replace' ? newBody.querySelector<HTMLElement>('[autofocus]') : null;
  if (!first) return;
  first.removeAttribute('autofocus');
  addEventListener('turbo:render', () => first.focus(), { once: true });
});
