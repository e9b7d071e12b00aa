import { watchSession } from './session-watch.ts';

/** The code of each element comes only where one stands on the page: without any of it every path still works. */
const elements = new Map<string, () => Promise<unknown>>([
  ['also-editing', () => import('./elements/also-editing.ts')],
  ['auto-save', () => import('./elements/auto-save.ts')],
  ['keep-open', () => import('./elements/keep-open.ts')],
  ['kept-text', () => import('./elements/kept-text.ts')],
  ['live-card', () => import('./elements/live-card.ts')],
  ['live-stamp', () => import('./elements/live-stamp.ts')],
  ['live-updates', () => import('./elements/live-updates.ts')],
  ['input[type=email]', () => import('./elements/meant-address.ts')],
  ['many-pictures', () => import('./elements/many-pictures.ts')],
  ['menu-close', () => import('./elements/menu-close.ts')],
  ['photo-cut', () => import('./elements/photo-cut.ts')],
  ['picture-viewer', () => import('./elements/picture-viewer.ts')],
  ['more-rows', () => import('./elements/more-rows.ts')],
  ['multi-select', () => import('./elements/multi-select.ts')],
  ['password-strength', () => import('./elements/password-strength.ts')],
  ['push-switch', () => import('./elements/push-switch.ts')],
  ['queue-keys', () => import('./elements/queue-keys.ts')],
  ['rich-text-editor', () => import('./elements/rich-text-editor.ts')],
  ['textarea[data-least]', () => import('./elements/least-length.ts')],
  ['[data-longest]', () => import('./elements/too-long.ts')],
  ['school-finder', () => import('./elements/school-finder.ts')],
  ['sort-tiles', () => import('./elements/sort-tiles.ts')],
  ['submit-once', () => import('./elements/submit-once.ts')],
  ['upload-form', () => import('./elements/upload-form.ts')],
  ['[data-watched]', () => import('./elements/watched-text.ts')],
]);

function bringElements(): void {
  for (const [name, bring] of elements) {
    if (!document.querySelector(name)) continue;
    elements.delete(name);
    void bring().catch(() => elements.set(name, bring)); // a dropped line: the next page tries again
  }
}

const bringNavigation = () => void import('./navigation.ts');
const signs = ['pointermove', 'touchstart', 'keydown'];
function onSign(event: Event): void {
  // Where the pointer rests as the page comes, the browser says that it moved, by nothing.
  if (event instanceof MouseEvent && event.movementX === 0 && event.movementY === 0) return;
  for (const sign of signs) removeEventListener(sign, onSign);
  bringNavigation();
}
const worksHere = /^(desk|space|office)$/.test(document.body.dataset.area ?? '');

if (worksHere && document.body.dataset.visitor === undefined) bringNavigation();
// A public page stays light: navigation comes with the first sign that somebody is there. An error page, whose bytes are always the same,
// has no nonce for the style of Turbo: the links on it load whole pages.
else if (document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content)
  for (const sign of signs) addEventListener(sign, onSign, { passive: true });

watchSession();
bringElements();
for (const change of ['turbo:load', 'turbo:render', 'turbo:frame-load', 'page:changed'])
  addEventListener(change, bringElements);
addEventListener('turbo:before-stream-render', () => setTimeout(bringElements));
