import '../navigation.ts'; // Turbo tells whether a form has arrived
import { giveBack, isChanged, isKeepable, valuesOf } from './form-values.ts';
import { findWords, forgetWords, keepWords, type Span, type Values } from './kept-words.ts';

/**
 * told: a long text, whose writer reads that it is back and can throw it away. quietly: any other form; of its texts only those that were
 * begun here, for a change to what was there already is not guessed to be wanted still, unless it was sent and did not arrive.
 */
type How = 'told' | 'quietly';

const pause = 400;
/** The page comes back with what was sent. */
const returned = new Set([409, 422, 429]);

/** Keeps what is typed into a form until it has arrived: over a reload, a dropped line, a session that ends, a page left in the middle. */
export class KeptForm {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listening = new AbortController();
  readonly #form: HTMLFormElement;
  readonly #how: How;
  #isReturned = false;

  constructor(form: HTMLFormElement, how: How) {
    this.#form = form;
    this.#how = how;
  }

  get #draft() {
    const span: Span = this.#how === 'told' ? 'days' : 'tab';
    return { what: new URL(this.#form.action).pathname, span };
  }

  /** Gives back what was kept, and keeps from now on. True where something came back. */
  begin(): boolean {
    // On a slow line people type before this code is here.
    const isTyped = [...this.#form.elements].filter(isKeepable).some(isChanged);
    const kept = findWords(this.#draft);
    // It has arrived by another way: from another tab, or by a try whose answer was lost.
    const isHere = kept !== undefined && this.#shows(kept.values);
    if (isHere) this.forget();
    const isBack = kept !== undefined && !isHere && giveBack(this.#form, kept.values).length > 0;
    this.#listen();
    if (isTyped) this.#keepTyped();
    return isBack;
  }

  /** The page says the same already. What is hidden from its writer is not theirs. */
  #shows(values: Values): boolean {
    const seen = [...this.#form.elements].filter(isKeepable).filter(({ type }) => type !== 'hidden');
    const names = seen.map(({ name }) => name).filter((name) => values[name]);
    const now = valuesOf(this.#form, names);
    const asText = (each: readonly string[] = []) =>
      each.map((one) => one.replaceAll('\r\n', '\n').trim()).join('\n\n');
    return names.every((name) => asText(now[name]) === asText(values[name]));
  }

  /** The server shows what was sent and not taken: that is the newest. */
  beginReturned(): void {
    this.#isReturned = true;
    this.keepAll();
    this.#listen();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#listening.abort();
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    forgetWords(this.#draft);
  }

  keepAll(): void {
    const all = [...this.#form.elements].filter(isKeepable);
    const isWritten = all.some(
      (it) => it.type !== 'hidden' && !/radio|checkbox/.test(it.type) && it.value.trim() !== '',
    );
    this.#keep(isWritten ? all.map(({ name }) => name) : []);
  }

  #listen(): void {
    const { signal } = this.#listening;
    this.#form.addEventListener('input', this.#onInput, { signal });
    this.#form.addEventListener('submit', () => this.keepAll(), { signal });
    this.#form.addEventListener('turbo:submit-end', this.#onSent, { signal });
    this.#form.addEventListener('upload-end', this.#onSent, { signal });
    addEventListener('pagehide', this.#onLeave, { signal });
    addEventListener('words:save', this.#onLeave, { signal });
    document.addEventListener('turbo:before-visit', this.#onLeave, { signal });
  }

  #onInput = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#keepTyped, pause);
  };

  /** Only what is waiting to be kept: a page that was just looked at leaves nothing. */
  #onLeave = (): void => {
    if (this.#timer !== undefined) this.#keepTyped();
  };

  #keepTyped = (): void => {
    // What was typed and taken out again is nothing to keep; what was sent and not taken is.
    const isWritten = this.#isReturned || [...this.#form.elements].filter(isKeepable).some(isChanged);
    if (this.#how === 'told' && isWritten) this.keepAll();
    else if (this.#how === 'told') this.#keep([]);
    else this.#keep(this.#begunTexts());
  };

  #begunTexts(): string[] {
    const texts = [...this.#form.elements].filter((control) => control instanceof HTMLTextAreaElement);
    const begun = texts.filter((text) => isKeepable(text) && text.defaultValue === '' && text.value.trim() !== '');
    if (begun.length === 0) return [];
    // With what the page showed: another tab may save something there before these come back.
    const version = this.#form.querySelector<HTMLInputElement>('input[type=hidden][name=version]');
    return [...begun, ...(version ? [version] : [])].map(({ name }) => name);
  }

  #keep(names: readonly string[]): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // Somebody writes plain text where the editor came late: in the editor of tomorrow it would be something else.
    if (this.#form.querySelector('rich-text-editor[data-plain]')) return;
    if (names.length > 0) keepWords(this.#draft, { values: valuesOf(this.#form, new Set(names)) });
    else forgetWords(this.#draft);
  }

  #onSent = (event: Event): void => {
    if (!(event instanceof CustomEvent)) return;
    const { success, fetchResponse } = event.detail;
    const isBackHere = this.#how === 'quietly' && returned.has(fetchResponse?.statusCode);
    if (success || isBackHere) this.forget();
    else this.keepAll();
  };
}
