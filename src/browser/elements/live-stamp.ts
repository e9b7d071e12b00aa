/** Longer than between two letters, shorter than a look to the side. */
const pause = 700;
/** What the cover is drawn from. */
const told = ['title', 'summary', 'subjects', 'vocational_subjects', 'languages', 'age_from', 'age_to'];
/** The server reads no more of a text, and an address has no room. */
const longestPart = 600;

/** A stamp beside the form that makes it: its words change as they are typed, and its cover when the typing pauses. */
class LiveStamp extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = '';

  get #form(): HTMLFormElement | null {
    const form = document.getElementById(this.dataset.form ?? '');
    return form instanceof HTMLFormElement ? form : null;
  }

  connectedCallback(): void {
    this.#shown = this.#query();
    document.addEventListener('input', this.#onInput);
    document.addEventListener('change', this.#onInput);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('input', this.#onInput);
    document.removeEventListener('change', this.#onInput);
  }

  #onInput = ({ target }: Event): void => {
    if (!(target instanceof Node) || !this.#form?.contains(target)) return;
    this.#writeWords();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#draw, pause);
  };

  #query(): string {
    const query = new URLSearchParams();
    if (!this.#form) return '';
    const values = new FormData(this.#form);
    for (const name of told) {
      if (!this.#form.elements.namedItem(name)) continue;
      const all = values.getAll(name).filter((value) => typeof value === 'string');
      for (const value of all.length > 0 ? all : ['']) query.append(name, value.slice(0, longestPart));
    }
    return query.toString();
  }

  #writeWords(): void {
    const form = this.#form;
    const field = (name: string) => {
      const found = form?.elements.namedItem(name);
      return found instanceof HTMLInputElement ? found.value.trim() : undefined;
    };
    const title = this.querySelector('.stamp-title');
    const typed = field('title');
    if (title && typed !== undefined) title.textContent = typed || (this.dataset.untitled ?? '');
    this.#writeCountries();
    const [from, to] = [field('age_from'), field('age_to')];
    if (from === undefined || to === undefined) return;
    const words = from && to ? (from === to ? from : `${from}–${to}`) : '';
    const ages = this.querySelector('.stamp-ages') ?? this.#addAges();
    ages?.lastChild?.replaceWith(words);
    ages?.toggleAttribute('hidden', words === '');
  }

  /** One's own country and that of who is chosen, where the form asks for somebody. */
  #writeCountries(): void {
    const own = this.dataset.country;
    const where = this.querySelector('.stamp-where');
    const chosen = this.#form?.querySelector<HTMLElement>('[data-country]:checked')?.dataset.country;
    if (!own || !where || !chosen) return;
    const countries = [own, chosen];
    const names = new Intl.DisplayNames(document.documentElement.lang, { type: 'region' });
    const flags = document.createElement('span');
    flags.className = 'flags';
    flags.ariaHidden = 'true';
    for (const country of countries) {
      const flag = document.createElement('span');
      flag.className = `flag flag-${country.toLowerCase()}`;
      flags.append(flag);
    }
    const words = document.createElement('span');
    words.textContent = countries.map((country) => names.of(country) ?? country).join(', ');
    where.replaceChildren(flags, words);
  }

  /** A draft that nobody has given ages yet has no place for them. */
  #addAges(): Element | undefined {
    const title = this.querySelector('.stamp-title');
    if (!title) return undefined;
    const [ages, label] = [document.createElement('p'), document.createElement('small')];
    ages.className = 'stamp-ages';
    label.textContent = this.dataset.ages ?? '';
    ages.append(label, document.createTextNode(''));
    title.after(ages);
    return ages;
  }

  /** The old cover stays until the new one is here, and where it does not come. */
  #draw = async (): Promise<void> => {
    const { cover } = this.dataset;
    const query = this.#query();
    const art = this.querySelector<HTMLImageElement>('.stamp-art');
    if (!cover || !art || query === this.#shown) return;
    this.#shown = query;
    const next = new Image();
    next.src = `${cover}?${query}`;
    const isHere = await next.decode().then(
      () => true,
      () => false,
    );
    if (isHere && query === this.#shown) art.src = next.src;
  };
}

customElements.define('live-stamp', LiveStamp);
