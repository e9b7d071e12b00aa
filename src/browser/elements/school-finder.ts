import { forbidSnapshot } from './forbid-snapshot.ts';

interface School {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  /** Street and town. */
  readonly place: string;
  readonly country: string;
}

const [pause, fewestLetters] = [200, 2];

/** A combobox after the ARIA Authoring Practices: typing fills a list, arrows walk it, Enter takes, Escape closes. */
class SchoolFinder extends HTMLElement {
  #schools: readonly School[] = [];
  #more = false;
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;

  get #input(): HTMLInputElement | null {
    return this.querySelector('input[type=text]');
  }
  get #list(): HTMLUListElement | null {
    return this.querySelector('ul');
  }

  connectedCallback(): void {
    forbidSnapshot();
    const [input, list] = [this.#input, this.#list];
    if (!input || !list) return;
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': list.id,
    }))
      input.setAttribute(name, value);
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.labels?.[0]?.textContent?.trim() ?? '');
    const button = this.querySelector<HTMLElement>('[data-without-script]');
    if (button) button.hidden = true;
    input.addEventListener('input', this.#onInput);
    input.addEventListener('keydown', this.#onKey);
    // What is said stays: if it went, a button pressed just now would move away from under the pointer.
    input.addEventListener('blur', () => this.#close());
    // A press on the list must not take the focus away before the click arrives.
    list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  #onInput = (): void => {
    this.#choose('');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), pause);
  };

  async #search(): Promise<void> {
    const question = this.#input?.value.trim() ?? '';
    this.#running?.abort();
    if ([...question].length < fewestLetters) return this.#close('');
    this.#running = new AbortController();
    const { signal } = this.#running;
    try {
      const address = new URL(this.dataset.from ?? '', document.baseURI);
      address.searchParams.set('q', question);
      const answer = await fetch(address, { signal, headers: { Accept: 'application/json' } });
      if (!answer.ok) return this.#close();
      const found: { readonly schools: readonly School[]; readonly more: boolean } = await answer.json();
      this.#schools = found.schools;
      this.#more = found.more;
      this.#draw();
    } catch {
      if (!signal.aborted) this.#close(); // no line: the form's own search still works
    }
  }

  #draw(): void {
    const list = this.#list;
    if (!list) return;
    this.#active = -1;
    list.replaceChildren(...this.#schools.map((school, index) => this.#optionOf(school, `${list.id}-${index}`)));
    list.hidden = this.#schools.length === 0;
    this.#input?.setAttribute('aria-expanded', String(!list.hidden));
    this.#input?.removeAttribute('aria-activedescendant');
    const { found = '', more = '', none = '' } = this.dataset;
    const words = found.replace('{count}', String(this.#schools.length));
    const told = this.#more ? `${words} ${more}` : words;
    this.#say(list.hidden ? none : told, list.hidden);
    if (this.#more) list.append(this.#hintOf(more));
  }

  #optionOf(school: School, id: string): HTMLLIElement {
    const option = document.createElement('li');
    option.id = id;
    option.className = 'drop-item finder-option';
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const place = document.createElement('span');
    place.className = 'text-sm text-muted';
    place.textContent = [school.place, school.country].filter(Boolean).join(', ');
    option.append(school.name, place);
    option.onclick = () => this.#take(school);
    return option;
  }

  /** Below the schools: more fit than are shown. It is no option, and keys pass it by. */
  #hintOf(words: string): HTMLLIElement {
    const hint = document.createElement('li');
    hint.className = 'px-3 py-2 text-sm text-muted';
    hint.setAttribute('role', 'presentation');
    hint.textContent = words;
    return hint;
  }

  #onKey = (event: KeyboardEvent): void => {
    const open = this.#list?.hidden === false;
    if (event.key === 'Escape' && open) this.#close();
    else if (event.key === 'ArrowDown' && open) this.#walk(this.#active + 1);
    else if (event.key === 'ArrowUp' && open) this.#walk(this.#active - 1);
    else if (event.key === 'Enter' && open && this.#schools[this.#active]) this.#take(this.#schools[this.#active]);
    else return;
    event.preventDefault();
  };

  #walk(to: number): void {
    const options = [...(this.#list?.querySelectorAll('[role=option]') ?? [])];
    this.#active = (to + options.length) % options.length;
    for (const [index, option] of options.entries())
      option.setAttribute('aria-selected', String(index === this.#active));
    const active = options[this.#active];
    if (!active) return;
    active.scrollIntoView({ block: 'nearest' });
    this.#input?.setAttribute('aria-activedescendant', active.id);
  }

  #take(school: School | undefined): void {
    if (!school || !this.#input) return;
    this.#input.value = [school.name, school.town].filter(Boolean).join(', ');
    // For autosave, which listens to it. The search that it starts too is cancelled.
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
    clearTimeout(this.#timer);
    this.#choose(school.id);
    this.#close('');
  }

  #choose(id: string): void {
    const chosen = this.querySelector<HTMLInputElement>('[data-chosen]');
    if (!chosen || chosen.value === id) return;
    chosen.value = id;
    chosen.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #close(words?: string): void {
    if (this.#list) this.#list.hidden = true;
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#input?.removeAttribute('aria-activedescendant');
    if (words !== undefined) this.#say(words);
  }

  /** To a screen reader; to everybody what no list shows. */
  #say(words: string, toEverybody = false): void {
    const status = this.querySelector('[role=status]');
    if (!status) return;
    status.textContent = words;
    status.classList.toggle('sr-only', !toEverybody);
  }
}

customElements.define('school-finder', SchoolFinder);
