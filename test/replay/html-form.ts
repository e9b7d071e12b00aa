import type { HTMLElement } from 'node-html-parser';

export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}
export type Sent = readonly (readonly [name: string, value: string | Upload])[];
/** By the name of the field. A choice is named by its value or by its label; of boxes, exactly those named are ticked. */
export type Filling = Readonly<Record<string, string | readonly string[] | Upload>>;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

type Kind = 'text' | 'file' | 'fixed' | 'box' | 'radio' | 'select';

interface Control {
  readonly name: string;
  readonly kind: Kind;
  readonly label: string;
  readonly choices: readonly Choice[];
  value: string | Upload;
  on: boolean;
}

/** What a page says, and not what it shows: a form that asks for something else than the person came to give. */
export class UnfitForm extends Error {}

/** A form as it stands on a page, filled in as a person without JavaScript would. */
export class HtmlForm {
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly multipart: boolean;
  readonly #controls: Control[];
  readonly #buttons: readonly HTMLElement[];

  constructor(element: HTMLElement) {
    this.action = element.getAttribute('action') ?? '';
    this.method = element.getAttribute('method')?.toLowerCase() === 'get' ? 'get' : 'post';
    this.multipart = element.getAttribute('enctype') === 'multipart/form-data';
    this.#controls = element
      .querySelectorAll('input, select, textarea')
      .flatMap((field) => readControl(element, field));
    this.#buttons = element.querySelectorAll('button').filter((button) => button.getAttribute('type') !== 'button');
  }

  asks(name: string): boolean {
    return this.#controls.some((control) => control.name === name);
  }

  /** Whether a button of the form sends this value. */
  hasButton(value: string): boolean {
    return this.#buttons.some((button) => button.getAttribute('value') === value);
  }

  /** What can be chosen under this name. */
  choices(name: string): readonly Choice[] {
    return this.#controls
      .filter((control) => control.name === name)
      .flatMap(({ kind, choices, value, label }) =>
        kind === 'box' || kind === 'radio' ? [{ value: String(value), label }] : choices,
      )
      .filter(({ value }) => value !== '');
  }

  fill(filling: Filling): this {
    for (const [name, given] of Object.entries(filling)) this.#fillOne(name, given);
    return this;
  }

  /** All that a browser would send when this button, or the first one, is pressed. */
  press(value?: string): Sent {
    const button =
      value === undefined
        ? this.#buttons.find((one) => !one.hasAttribute('disabled'))
        : this.#buttons.find((one) => one.getAttribute('value') === value && !one.hasAttribute('disabled'));
    if (!button) throw new UnfitForm(`the form for ${this.action} has no button${value ? ` "${value}"` : ''} to press`);
    const name = button.getAttribute('name');
    return [
      ...this.#controls.filter(({ on }) => on).map(({ name, value }) => [name, value] as const),
      ...(name ? [[name, button.getAttribute('value') ?? ''] as const] : []),
    ];
  }

  #fillOne(name: string, given: Filling[string]): void {
    const controls = this.#controls.filter((control) => control.name === name && control.kind !== 'fixed');
    const [first] = controls;
    if (!first) throw new UnfitForm(`the form for ${this.action} does not ask for "${name}"`);
    if (first.kind === 'text' || first.kind === 'file') {
      first.value = isUpload(given) ? given : String(given);
      first.on = true;
      return;
    }
    const wanted = typeof given === 'string' ? [given] : isUpload(given) ? [] : given;
    if (first.kind === 'select') {
      first.value = find(first.choices, wanted[0] ?? '', name).value;
      return;
    }
    const offered = controls.map(({ value, label }) => ({ value: String(value), label }));
    const chosen = wanted.map((one) => find(offered, one, name).value);
    for (const control of controls) control.on = chosen.includes(String(control.value));
  }
}

function find(offered: readonly Choice[], wanted: string, name: string): Choice {
  const found = offered.find(({ value }) => value === wanted) ?? offered.find(({ label }) => label === wanted);
  if (found) return found;
  const some = offered.map(({ value }) => value).slice(0, 12);
  throw new UnfitForm(`"${name}" does not offer "${wanted}", but ${some.join(', ')}`);
}

function readControl(form: HTMLElement, field: HTMLElement): Control[] {
  const name = field.getAttribute('name');
  if (!name || field.hasAttribute('disabled')) return [];
  const base = { name, label: labelOf(form, field), choices: [] };
  if (field.tagName === 'TEXTAREA') return [{ ...base, kind: 'text', value: field.text.replace(/^\n/, ''), on: true }];
  if (field.tagName === 'SELECT') return [{ ...base, ...readSelect(field), kind: 'select', on: true }];
  const type = field.getAttribute('type') ?? 'text';
  const value = field.getAttribute('value');
  const checked = field.hasAttribute('checked');
  if (type === 'checkbox') return [{ ...base, kind: 'box', value: value ?? 'on', on: checked }];
  if (type === 'radio') return [{ ...base, kind: 'radio', value: value ?? 'on', on: checked }];
  if (type === 'file') return [{ ...base, kind: 'file', value: '', on: false }];
  if (type === 'submit' || type === 'button') return [];
  return [{ ...base, kind: type === 'hidden' ? 'fixed' : 'text', value: value ?? '', on: true }];
}

function readSelect(field: HTMLElement): { readonly value: string; readonly choices: readonly Choice[] } {
  const options = field.querySelectorAll('option').filter((option) => !option.hasAttribute('disabled'));
  const choices = options.map((option) => ({
    value: option.getAttribute('value') ?? option.text,
    label: textOf(option),
  }));
  const selected = options.findIndex((option) => option.hasAttribute('selected'));
  return { choices, value: choices[Math.max(0, selected)]?.value ?? '' };
}

function labelOf(form: HTMLElement, field: HTMLElement): string {
  const around = field.closest('label');
  const beside = field.id ? form.querySelector(`label[for="${field.id}"]`) : null;
  return textOf(around ?? beside ?? field);
}

export function textOf(element: HTMLElement): string {
  return element.text.replaceAll(/\s+/g, ' ').trim();
}

export function isUpload(value: Filling[string]): value is Upload {
  return typeof value === 'object' && 'bytes' in value;
}
