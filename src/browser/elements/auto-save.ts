import { versionIn, versionTypedOn, withVersion } from './draft-version.ts';
import { forbidSnapshot } from './forbid-snapshot.ts';
import { giveBack, isChanged, isKeepable, valuesOf, valuesSent } from './form-values.ts';
import { findWords, forgetWords, keepWords, newerWords, type Span, savedElsewhere, type Values } from './kept-words.ts';

const [pause, firstWait, longestWait, longestAnswer] = [800, 2000, 60_000, 30_000];
/** Of what was sent of a field before, beside the newest: the server takes no more. */
const mostOwn = 3;

/** Posts changed fields as they are typed, and keeps them in this tab until a page of the server shows them. */
class AutoSave extends HTMLElement {
  /** The fields that were typed into, and those of them that wait to be sent. */
  #typed = new Set<string>();
  #changed = new Set<string>();
  /** What the server has, as far as it has told. */
  #known: Values = {};
  /** What is on its way to it, and may arrive even when its answer does not. */
  #underway: Values = {};
  /** What this tab has sent of each field since its page was loaded: by it the server knows it from other tabs of the same person. */
  #own: Record<string, readonly (readonly string[])[]> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = firstWait;
  #running: AbortController | undefined;

  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  connectedCallback(): void {
    forbidSnapshot();
    this.addEventListener('input', this.#onInput);
    this.addEventListener('change', this.#onInput);
    this.addEventListener('submit', this.#onSubmit);
    this.addEventListener('turbo:submit-end', this.#onSent);
    this.addEventListener('upload-end', this.#onSent);
    this.addEventListener('formdata', this.#onFormData);
    addEventListener('pagehide', this.#onLeave);
    document.addEventListener('turbo:before-visit', this.#onLeave);
    addEventListener('online', this.#save);
    addEventListener('words:save', this.#save);
    this.#sayKept();
    void this.#begin();
  }

  /** An editor builds its field first: it would stand back from what is put into the plain one. */
  async #begin(): Promise<void> {
    if (this.#form) this.#known = valuesSent(this.#form);
    if (this.querySelector('rich-text-editor')) {
      await customElements.whenDefined('rich-text-editor');
      if (!this.isConnected) return;
      if (this.#form) this.#known = valuesSent(this.#form);
    }
    this.#restore();
    this.#noticeTyped();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    removeEventListener('pagehide', this.#onLeave);
    document.removeEventListener('turbo:before-visit', this.#onLeave);
    removeEventListener('online', this.#save);
    removeEventListener('words:save', this.#save);
  }

  get #draft() {
    const span: Span = this.dataset.span === 'days' ? 'days' : 'tab';
    return { what: this.dataset.draft ?? '', span };
  }

  #restore(): void {
    const savedAt = this.dataset.savedAt ?? '';
    const kept = findWords(this.#draft);
    const all = [kept, ...this.#takeUnsent()].filter((words) => words !== undefined);
    const inTime = all.sort((one, other) => (one.at < other.at ? -1 : 1));
    const newer: Values = Object.assign({}, ...inTime.map((words) => newerWords(words, this.#known, savedAt)));
    if (!this.#form || Object.keys(newer).length === 0) {
      // Somebody may have typed while an editor was on its way.
      if (this.#changed.size === 0) forgetWords(this.#draft);
      return;
    }
    for (const name of giveBack(this.#form, newer)) this.#change(name);
    if (kept) this.#carryVersion(kept);
    if (this.#changed.size === 0) return;
    this.#keep();
    this.#say(this.dataset.restored);
    this.#saveIn(pause);
  }

  /** What is brought back was typed before another tab saved these fields: the server has to know, so that it shows both. */
  #carryVersion(kept: NonNullable<ReturnType<typeof findWords>>): void {
    const { to = '' } = this.dataset;
    const shown = versionIn(to);
    const elsewhere = savedElsewhere(kept, this.#known, [...this.#changed]);
    if (shown === undefined || kept.version === undefined || elsewhere.length === 0) return;
    const version = versionTypedOn(shown, kept.version, elsewhere);
    this.#own = { ...kept.own };
    this.dataset.to = withVersion(to, version);
    const field = this.#form?.querySelector<HTMLInputElement>('input[type=hidden][name=version]');
    if (field) field.value = version;
  }

  /** What was kept as the server gave the same form back with what is wrong, and has not arrived since. From now on the draft has it. */
  #takeUnsent() {
    if (!this.#form) return [];
    const seen = [...this.#form.elements].filter(isKeepable).filter(({ type }) => type !== 'hidden');
    const names = new Set(seen.map(({ name }) => name));
    const what = new URL(this.#form.action).pathname;
    return (['tab', 'days'] as const).flatMap((span) => {
      const words = findWords({ what, span });
      forgetWords({ what, span });
      const values = Object.entries(words?.values ?? {}).filter(([name]) => names.has(name));
      return words ? [{ ...words, values: Object.fromEntries(values) }] : [];
    });
  }

  /** On a slow line people type before this code is here. */
  #noticeTyped(): void {
    const typed = [...(this.#form?.elements ?? [])].filter(isKeepable).filter(isChanged);
    for (const { name } of typed) this.#change(name);
    if (typed.length === 0) return;
    this.#keep();
    this.#saveIn(pause);
  }

  #onInput = (event: Event): void => {
    if (!isKeepable(event.target) || !this.#form) return;
    // Everything else has told of itself by "input"; a hidden field, set by a finder, tells by "change" alone.
    if (event.type === 'change' && event.target.type !== 'hidden') return;
    this.#change(event.target.name);
    this.#keep();
    this.#saveIn(pause);
  };

  #change(name: string): void {
    this.#typed.add(name);
    this.#changed.add(name);
  }

  #keep(): void {
    if (!this.#form) return;
    const { savedAt: base = '' } = this.dataset;
    const older = [...this.#typed].map((name) => [name, [this.#known[name] ?? [], this.#underway[name] ?? []]]);
    keepWords(this.#draft, {
      base,
      form: new URL(this.#form.action).pathname,
      values: valuesOf(this.#form, this.#typed),
      over: Object.fromEntries(older),
      version: versionIn(this.dataset.to ?? ''),
      own: this.#own,
      settled: this.#changed.size === 0 && !this.#running,
    });
  }

  #saveIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#save, milliseconds);
  }

  #request(fields: Values, how: RequestInit): Promise<Response> | undefined {
    if (!this.dataset.to) return undefined;
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(fields)) for (const value of values) body.append(name, value);
    const own = Object.entries(this.#own).filter(([name]) => name in fields);
    if (own.length > 0) body.append('own', JSON.stringify(Object.fromEntries(own)));
    // It may arrive even when its answer does not.
    for (const [name, values] of Object.entries(fields))
      this.#own[name] = [...(this.#own[name] ?? []).slice(-mostOwn), values];
    return fetch(this.dataset.to, { ...how, method: 'POST', body, headers: { Accept: 'application/json' } });
  }

  #save = async (): Promise<void> => {
    if (!this.#form || this.#changed.size === 0 || this.#running) return;
    const fields = valuesOf(this.#form, this.#changed);
    this.#underway = fields;
    this.#changed.clear();
    this.#running = new AbortController();
    this.#keep();
    const { signal } = this.#running;
    this.#say(this.dataset.saving);
    // A line that has died without a word would be waited for forever.
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(longestAnswer)]);
    const answer = await this.#request(fields, { signal: inTime })?.catch(() => undefined);
    this.#running = undefined;
    if (signal.aborted) return;
    // An answer from elsewhere is the sign-in page of a session that has ended.
    const saved = answer?.ok && !answer.redirected ? await readSaved(answer).catch(() => undefined) : undefined;
    this.#underway = {};
    if (saved) return this.#saved(fields, saved);
    for (const name of Object.keys(fields)) this.#changed.add(name);
    this.#say(this.#whyNot(answer?.status));
    if (!isRefused(answer)) this.#saveIn(this.#wait); // the next word typed tries again in any case
    this.#wait = Math.min(this.#wait * 2, longestWait);
  };

  /** The session has ended, somebody else saved the same field, or it cannot be so; all else is the line, and passes. */
  #whyNot(status: number | undefined): string | undefined {
    const { signedOut, conflict, refused, unsaved } = this.dataset;
    if (status === 404) return signedOut;
    if (status === 409) return conflict;
    return status === 422 ? refused : unsaved;
  }

  #saved(fields: Values, { at, timeZone }: Saved): void {
    this.#known = { ...this.#known, ...fields };
    for (const [name, values] of Object.entries(fields)) this.#own[name] = [values];
    this.#wait = firstWait;
    this.dataset.savedAt = at.toISOString();
    delete this.dataset.empty;
    // Known since a country was chosen.
    if (timeZone) this.dataset.timeZone = timeZone;
    this.#keep();
    if (this.#changed.size > 0) {
      this.#saveIn(pause);
      return;
    }
    this.#sayKept();
  }

  /** In the zone of the account, or of this browser, which a server does not know of a guest. */
  #sayKept(): void {
    const { savedAt, empty, language, timeZone, saved = '' } = this.dataset;
    if (!savedAt || empty !== undefined) return;
    const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone });
    this.#say(saved.replace('{time}', clock.format(new Date(savedAt))));
  }

  #onLeave = (): void => {
    if (!this.#form || this.#changed.size === 0) return;
    void this.#request(valuesOf(this.#form, this.#changed), { keepalive: true })?.catch(() => undefined);
  };

  /** The form itself now carries everything: a late save of a part must not overtake it. */
  #onSubmit = (): void => {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#changed.clear();
  };

  #onSent = (event: Event): void => {
    if (!(event instanceof CustomEvent)) return;
    if (event.detail.success) forgetWords(this.#draft);
    else if (!event.detail.fetchResponse) this.#goOn();
  };

  /** The line has failed under the form, and the page stays: what was typed is here alone. */
  #goOn(): void {
    if (this.#typed.size === 0) return;
    for (const name of this.#typed) this.#changed.add(name);
    this.#keep();
    this.#say(this.dataset.unsaved);
    this.#saveIn(this.#wait);
  }

  #onFormData = ({ formData }: FormDataEvent): void => {
    if (Object.keys(this.#own).length > 0) formData.append('own', JSON.stringify(this.#own));
  };

  #say(words = ''): void {
    const status = this.querySelector('[data-autosave-status]');
    if (status) status.textContent = words;
  }
}

/** To try again would change nothing. An answer that was cut off is none. */
function isRefused(answer: Response | undefined): boolean {
  if (!answer) return false;
  return answer.redirected || (answer.status >= 400 && answer.status < 500 && answer.status !== 429);
}

interface Saved {
  readonly at: Date;
  readonly timeZone: string | undefined;
}

async function readSaved(answer: Response): Promise<Saved> {
  const isJson = answer.headers.get('content-type')?.includes('json');
  const { savedAt, timeZone }: Record<string, unknown> = isJson ? await answer.json() : {};
  return {
    at: typeof savedAt === 'string' ? new Date(savedAt) : new Date(),
    timeZone: typeof timeZone === 'string' ? timeZone : undefined,
  };
}

customElements.define('auto-save', AutoSave);
