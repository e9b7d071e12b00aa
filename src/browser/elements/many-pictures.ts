import { findUnfit, type Unfit } from './fit-for-album.ts';
import { newKey } from './new-key.ts';

interface Row {
  readonly file: File;
  /** The same for each try: a picture whose answer was cut off is not added twice. */
  readonly key: string;
  readonly item: HTMLElement;
  state: 'waits' | 'goes' | 'there';
  /** What no try would bring into the album; `refused`: so says the server. */
  unfit: Unfit | 'refused' | undefined;
}

/**
 * Several pictures at once in place of the form for one: chosen or dropped, each with its own description and its own progress. They go one
 * after the other; what is refused stays, with the reason, and can be sent again.
 */
class ManyPictures extends HTMLElement {
  #rows: Row[] = [];
  #isSending = false;

  connectedCallback(): void {
    const form = this.querySelector<HTMLTemplateElement>('template[data-many]');
    // A picture that came without its description is asked about in the form that has it.
    if (!form || this.querySelector('[name=kept]')) return;
    this.querySelector('[data-one]')?.replaceWith(form.content.cloneNode(true));
    form.remove();
    this.#input?.addEventListener('change', () => {
      this.#add([...(this.#input?.files ?? [])]);
      if (this.#input) this.#input.value = '';
    });
    this.#send?.addEventListener('click', () => void this.#sendAll());
    this.addEventListener('keydown', this.#onKey);
    for (const type of ['dragover', 'drop', 'dragleave'] as const) document.addEventListener(type, this.#onDrag);
    addEventListener('beforeunload', this.#onLeave);
  }

  disconnectedCallback(): void {
    for (const type of ['dragover', 'drop', 'dragleave'] as const) document.removeEventListener(type, this.#onDrag);
    removeEventListener('beforeunload', this.#onLeave);
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector('input[type=file]');
  }
  get #send(): HTMLButtonElement | null {
    return this.querySelector('[data-send]');
  }

  /** A file that misses the field would be opened by the browser in place of the page. */
  #onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.toggleAttribute('data-over', event.type === 'dragover');
    if (event.type === 'drop') this.#add([...event.dataTransfer.files]);
  };

  #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#isSending) event.preventDefault();
  };

  /** Enter leads from one description to the next, and from the last one to sending. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.type === 'file') return;
    event.preventDefault();
    const fields = this.#open.filter(({ unfit }) => !unfit).map(({ item }) => item.querySelector('input'));
    const next = fields.slice(fields.indexOf(event.target) + 1).find((field) => field?.value.trim() === '');
    if (next) next.focus();
    else void this.#sendAll();
  };

  get #open(): Row[] {
    return this.#rows.filter(({ state }) => state !== 'there');
  }

  #add(files: readonly File[]): void {
    const template = this.querySelector<HTMLTemplateElement>('template[data-row]');
    const list = this.querySelector('ul');
    if (!template || !list) return;
    const isFirst = this.#open.length === 0;
    for (const file of files) {
      const item = template.content.firstElementChild?.cloneNode(true);
      if (!(item instanceof HTMLElement)) continue;
      const row: Row = { file, key: newKey(), item, state: 'waits', unfit: undefined };
      this.#rows.push(row);
      this.#draw(row);
      list.append(item);
    }
    if (isFirst && this.#open[0]) this.#goTo(this.#open[0]);
    this.#count();
  }

  #draw(row: Row): void {
    const { file, item } = row;
    const id = `picture-${row.key}`;
    const field = item.querySelector('input');
    write(item, '[data-name]', file.name);
    write(item, '[data-size]', sizeOf(file.size));
    if (field) field.id = id;
    if (file.type.startsWith('image/')) {
      const image = new Image();
      // What it shows is asked for in the field beside it.
      image.alt = '';
      image.src = URL.createObjectURL(file);
      const forget = () => URL.revokeObjectURL(image.src);
      image.addEventListener('load', forget, { once: true });
      image.addEventListener('error', () => image.remove(), { once: true });
      item.querySelector('[data-look]')?.append(image);
    }
    const remove = item.querySelector('[data-remove]');
    remove?.setAttribute('aria-label', (this.dataset.remove ?? '').replace('{name}', file.name));
    remove?.addEventListener('click', () => this.#leaveOut(row));
    void findUnfit(file).then((unfit) => {
      if (!unfit) return;
      this.#giveUp(row, unfit, this.dataset[unfit] ?? '');
      this.#count();
    });
  }

  /** Nobody is asked to describe what will not be shown. */
  #giveUp(row: Row, why: Unfit | 'refused', problem: string): void {
    row.unfit = why;
    this.#refuse(row, problem);
    const label = row.item.querySelector<HTMLElement>('label');
    const hint = row.item.querySelector<HTMLElement>('.field-hint');
    for (const part of [label, hint]) if (part) part.hidden = true;
  }

  /** The field of a picture that may go; where it may not, what takes it out. */
  #goTo(row: Row | undefined): void {
    const field = row?.unfit ? row.item.querySelector<HTMLElement>('[data-remove]') : row?.item.querySelector('input');
    (field ?? this.#input)?.focus();
  }

  #leaveOut(row: Row): void {
    const at = this.#open.indexOf(row);
    this.#rows = this.#rows.filter((each) => each !== row);
    row.item.remove();
    this.#goTo(this.#open[Math.min(at, this.#open.length - 1)]);
    this.#count();
  }

  #count(): void {
    const button = this.#send;
    if (!button) return;
    const count = this.#open.filter(({ unfit }) => !unfit).length;
    button.hidden = count === 0;
    write(
      button,
      '[data-words]',
      (count === 1 ? this.dataset.sendOne : this.dataset.sendMany)?.replace('{count}', String(count)) ?? '',
    );
  }

  #refuse({ item }: Row, problem: string): void {
    const field = item.querySelector('input');
    const line = item.querySelector<HTMLElement>('[data-problem]');
    if (!line || !field) return;
    write(line, 'span', problem);
    line.hidden = problem === '';
    line.id ||= `${field.id}-error`;
    if (problem) field.setAttribute('aria-describedby', line.id);
    else field.removeAttribute('aria-describedby');
    field.toggleAttribute('aria-invalid', problem !== '');
    if (problem) field.setAttribute('aria-invalid', 'true');
  }

  async #sendAll(): Promise<void> {
    if (this.#isSending) return;
    const fit = this.#open.filter(({ unfit }) => !unfit);
    const bare = fit.filter(({ item }) => item.querySelector('input')?.value.trim() === '');
    for (const row of bare) this.#refuse(row, this.dataset.needed ?? '');
    if (bare[0]) {
      bare[0].item.querySelector('input')?.focus();
      return;
    }
    this.#isSending = true;
    this.#send?.setAttribute('aria-disabled', 'true');
    for (const row of fit) await this.#sendOne(row);
    this.#isSending = false;
    this.#send?.removeAttribute('aria-disabled');
    this.#count();
    const [open] = this.#open;
    if (!open) return location.assign(this.dataset.album ?? location.href);
    this.#goTo(open);
    // What stays is refused; the others are shown in the album at once.
    if (fit.some(({ state }) => state === 'there')) (await import('../navigation.ts')).refreshPage();
  }

  async #sendOne(row: Row): Promise<void> {
    const bar = row.item.querySelector('progress');
    const field = row.item.querySelector('input');
    const remove = row.item.querySelector<HTMLButtonElement>('[data-remove]');
    if (!bar || !field || !remove) return;
    row.state = 'goes';
    this.#refuse(row, '');
    bar.value = 0;
    bar.hidden = false;
    remove.hidden = true;
    write(row.item, '[data-state]', this.dataset.going ?? '');
    const answer = await post(this.dataset.to ?? '', row, field.value, (percent) => {
      bar.value = percent;
    });
    bar.hidden = true;
    remove.hidden = false;
    if (answer?.picture) {
      row.state = 'there';
      row.item.setAttribute('data-there', '');
      field.readOnly = true;
      remove.hidden = true;
      write(row.item, '[data-state]', this.dataset.there ?? '');
    } else {
      row.state = 'waits';
      write(row.item, '[data-state]', '');
      const problem = answer?.problem ?? this.dataset.failed ?? '';
      if (answer?.field === 'picture') this.#giveUp(row, 'refused', problem);
      else this.#refuse(row, problem);
    }
  }
}

interface Taken {
  readonly picture?: unknown;
  readonly problem?: string;
  /** To which field the problem belongs. */
  readonly field?: string;
}

/** By the older way of asking, which alone tells how much has gone. Undefined where no answer of ours came. */
function post(
  to: string,
  { file, key }: Row,
  alt: string,
  tell: (percent: number) => void,
): Promise<Taken | undefined> {
  const body = new FormData();
  body.append('idempotencyKey', key);
  body.append('alt', alt);
  body.append('picture', file);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => tell((100 * loaded) / total);
    request.onload = () => {
      const isOurs = request.getResponseHeader('content-type')?.startsWith('application/json');
      done(isOurs ? JSON.parse(request.responseText) : undefined);
    };
    request.onerror = () => done(undefined);
    request.open('POST', to);
    request.setRequestHeader('Accept', 'application/json');
    request.send(body);
  });
}

function write(within: Element, selector: string, words: string): void {
  const part = within.querySelector(selector);
  if (part) part.textContent = words;
}

function sizeOf(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const digits = { maximumFractionDigits: value < 10 ? 1 : 0 };
  return new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit, ...digits }).format(value);
}

customElements.define('many-pictures', ManyPictures);
