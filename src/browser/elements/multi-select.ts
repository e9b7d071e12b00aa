import { wordsOfChoice } from './choice-words.ts';
import { findChoices, otherNameFor } from './find-choices.ts';
import { forbidSnapshot } from './forbid-snapshot.ts';

interface Option {
  readonly box: HTMLInputElement;
  readonly label: string;
  readonly note: string;
  readonly also: readonly string[];
  /** Says by which other name it was found. */
  readonly found: HTMLElement;
  readonly item: HTMLLIElement;
}

/**
 * A combobox with a list of several answers, after the ARIA Authoring Practices, in the place of its checkboxes, which stay what the form
 * sends. Typing narrows the list, arrows walk it, Enter chooses, Backspace takes the last answer away, Escape closes. One stop for Tab: the
 * arrow towards the chips reaches them.
 */
class MultiSelect extends HTMLElement {
  #options: readonly Option[] = [];
  #shown: readonly Option[] = [];
  #active = -1;
  readonly #chips = document.createElement('ul');
  readonly #input = document.createElement('input');
  readonly #list = document.createElement('ul');
  readonly #status = document.createElement('p');

  connectedCallback(): void {
    const boxes = this.querySelector<HTMLElement>('[data-boxes]');
    if (!boxes || this.#input.isConnected) return;
    forbidSnapshot();
    this.#options = [...boxes.querySelectorAll('input')].map((box) => this.#optionOf(box));
    this.#buildField();
    const hadFocus = boxes.contains(document.activeElement);
    boxes.hidden = true;
    this.#drawChips();
    if (hadFocus) this.#input.focus();
  }

  #optionOf(box: HTMLInputElement): Option {
    const spans = [...(box.labels?.[0]?.querySelectorAll('span') ?? [])];
    const label = wordsOfChoice(box);
    const note = spans[1]?.textContent ?? '';
    const also = spans[0]?.dataset.also?.split('|') ?? [];
    const found = document.createElement('small');
    const item = document.createElement('li');
    item.className = 'drop-item multi-option';
    item.setAttribute('role', 'option');
    item.dataset.value = box.value;
    item.append(label, found);
    if (note) item.append(Object.assign(document.createElement('small'), { textContent: note }));
    const option = { box, label, note, also, found, item };
    item.onclick = () => this.#toggle(option);
    // Kept words come back, or the form's own reset: they write to the boxes.
    for (const change of ['restore', 'change']) box.addEventListener(change, () => this.#drawChips());
    return option;
  }

  #buildField(): void {
    const group = this.closest('fieldset');
    const name = group?.querySelector('legend')?.textContent.trim() ?? '';
    const id = `${group?.id}-list`;
    for (const [at, { item }] of this.#options.entries()) item.id = `${id}-${at}`;
    const described = group?.getAttribute('aria-describedby');
    put(this.#input, {
      type: 'text',
      class: 'multi-input',
      role: 'combobox',
      autocomplete: 'off',
      dir: 'auto',
      'aria-label': name,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': id,
      ...(described && { 'aria-describedby': described }),
      ...(group?.classList.contains('field-wrong') && { 'aria-invalid': 'true' }),
    });
    put(this.#list, {
      id,
      role: 'listbox',
      class: 'box finder-list',
      'aria-multiselectable': 'true',
      'aria-label': name,
    });
    this.#list.hidden = true;
    put(this.#chips, { class: 'multi-chips', 'aria-label': name });
    put(this.#status, { role: 'status', class: 'field-hint mt-1 sr-only' });
    const field = document.createElement('div');
    field.className = 'multi-field';
    field.append(this.#chips, this.#input);
    this.append(field, this.#list, this.#status);
    this.#listen(field);
  }

  #listen(field: HTMLElement): void {
    this.#input.addEventListener('input', (event) => {
      event.stopPropagation(); // the form is told of answers, not of letters
      this.#open();
      this.#say(
        this.#shown.length > 0 ? this.#words('found', this.#shown.length) : (this.dataset.none ?? ''),
        this.#shown.length === 0,
      );
    });
    this.#input.addEventListener('change', (event) => event.stopPropagation());
    this.#input.addEventListener('keydown', this.#onKey);
    this.#input.addEventListener('blur', () => this.#close());
    this.#chips.addEventListener('keydown', this.#onChipKey);
    field.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('button')) return;
      this.#input.focus();
      if (this.#list.hidden) this.#open();
    });
    // A press on the list must not take the focus away before the click arrives.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.closest('form')?.addEventListener('reset', () => setTimeout(() => this.#drawChips()));
  }

  get #chosen(): readonly Option[] {
    return this.#options.filter(({ box }) => box.checked);
  }

  #words(key: 'added' | 'removed' | 'count' | 'found' | 'remove', word: string | number): string {
    return (this.dataset[key] ?? '').replace(/\{(name|count)\}/, () => String(word));
  }

  #open(): void {
    this.#shown = findChoices(this.#options, this.#input.value);
    for (const option of this.#shown) option.found.textContent = otherNameFor(option, this.#input.value) ?? '';
    this.#list.replaceChildren(...this.#shown.map(({ item }) => item));
    this.#list.hidden = this.#shown.length === 0;
    this.#input.setAttribute('aria-expanded', String(!this.#list.hidden));
    this.#walk(this.#input.value.trim() === '' ? -1 : 0);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#walk(-1);
  }

  #walk(to: number): void {
    this.#shown[this.#active]?.item.removeAttribute('data-active');
    const last = this.#shown.length - 1;
    this.#active = to > last ? 0 : to;
    for (const { item } of this.#options) item.removeAttribute('data-active');
    const active = this.#list.hidden ? undefined : this.#shown[this.#active]?.item;
    if (!active) {
      this.#active = -1;
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    active.setAttribute('data-active', '');
    active.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', active.id);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || this.#did(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Does what the key asks for. True where the key is left to the browser. */
  #did({ key, altKey }: KeyboardEvent): boolean {
    const isOpen = !this.#list.hidden;
    const isEmpty = this.#input.value === '';
    const active = isOpen ? this.#shown[this.#active] : undefined;
    if (key === 'ArrowDown' && isOpen) this.#walk(this.#active + 1);
    else if (key === 'ArrowDown') {
      this.#open();
      if (!altKey && this.#active < 0) this.#walk(0);
    } else if (key === 'ArrowUp' && isOpen) this.#walk(this.#active <= 0 ? this.#shown.length - 1 : this.#active - 1);
    else if (key === 'Enter' && active) this.#toggle(active);
    else if (key === 'Enter' && !isEmpty) this.#open();
    else if (key === 'Escape' && (isOpen || !isEmpty)) {
      this.#input.value = '';
      this.#say('');
      this.#close();
    } else if (key === 'Backspace' && isEmpty) this.#toggleLast();
    else if (key === this.#back && isEmpty && this.#chosen.length > 0) this.#focusChip(this.#chosen.length - 1);
    else return true;
    return false;
  }

  /** The arrow that points from the field to its chips. */
  get #back(): string {
    return getComputedStyle(this).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  }

  #onChipKey = (event: KeyboardEvent): void => {
    const at = [...this.#chips.querySelectorAll('button')].findIndex((it) => it.matches(':focus'));
    const chosen = this.#chosen[at];
    if (!chosen) return;
    if (event.key === 'Backspace' || event.key === 'Delete') this.#remove(chosen, at);
    else if (event.key === this.#back) this.#focusChip(Math.max(0, at - 1));
    else if (/^Arrow(Left|Right)$/.test(event.key)) this.#focusChip(at + 1);
    else if (event.key === 'Escape') this.#input.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #focusChip(at: number): void {
    const button = this.#chips.querySelectorAll('button')[at];
    (button ?? this.#input).focus();
  }

  #toggleLast(): void {
    const last = this.#chosen.at(-1);
    if (last) this.#toggle(last);
  }

  #remove(option: Option, at: number): void {
    this.#toggle(option);
    this.#focusChip(Math.min(at, this.#chosen.length - 1));
  }

  #toggle({ box, label }: Option): void {
    const wasOpen = !this.#list.hidden;
    const active = this.#shown[this.#active];
    const wasTyped = this.#input.value !== '';
    box.checked = !box.checked;
    for (const change of ['input', 'change']) box.dispatchEvent(new Event(change, { bubbles: true }));
    this.#input.value = '';
    if (wasOpen && wasTyped) this.#open();
    else if (wasOpen && active) this.#walk(this.#shown.indexOf(active));
    this.#say(`${this.#words(box.checked ? 'added' : 'removed', label)} ${this.#words('count', this.#chosen.length)}`);
  }

  #drawChips(): void {
    for (const { item, box } of this.#options) item.setAttribute('aria-selected', String(box.checked));
    this.#chips.replaceChildren(...this.#chosen.map((option, at) => this.#chipOf(option, at)));
    this.#chips.hidden = this.#chosen.length === 0;
    this.#input.placeholder = this.#chosen.length === 0 ? (this.dataset.prompt ?? '') : '';
  }

  #chipOf(option: Option, at: number): HTMLLIElement {
    const chip = document.createElement('li');
    chip.className = 'chip chip-on multi-chip';
    const button = document.createElement('button');
    put(button, { type: 'button', tabindex: '-1', 'aria-label': this.#words('remove', option.label) });
    button.onclick = () => this.#remove(option, at);
    chip.append(option.label, button);
    return chip;
  }

  /** To a screen reader; to everybody what no list shows. */
  #say(words: string, toEverybody = false): void {
    this.#status.textContent = words;
    this.#status.classList.toggle('sr-only', !toEverybody);
  }
}

function put(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

customElements.define('multi-select', MultiSelect);
