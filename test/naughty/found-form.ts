import { type HTMLElement, parse } from 'node-html-parser';

export interface Control {
  readonly name: string;
  readonly kind: 'text' | 'long text' | 'rich text' | 'choice' | 'password' | 'file' | 'other';
  /** The value on the page, or a plausible one. */
  readonly value: string;
  readonly longest: number;
}

/** A form as a page offers it, ready to be sent. */
export interface FoundForm {
  readonly action: string;
  readonly method: 'GET' | 'POST';
  readonly multipart: boolean;
  readonly controls: readonly Control[];
}

export function formsOf(html: string, page: string): FoundForm[] {
  const root = parse(html);
  return root.querySelectorAll('form').map((form) => {
    const outside = form.id ? root.querySelectorAll(`[form="${form.id}"]`) : [];
    const action = form.getAttribute('action') ?? page;
    return {
      action: action.startsWith('?') ? page.split('?')[0] + action : action,
      method: form.getAttribute('method') === 'post' ? 'POST' : 'GET',
      multipart: form.getAttribute('enctype') === 'multipart/form-data',
      controls: onePerName([...form.querySelectorAll('input, select, textarea, button'), ...outside].map(readControl)),
    };
  });
}

const words = 'We would like to play street games together with your class this winter.';
const textTypes = ['text', 'search', 'email', 'url', 'tel'];

function readControl(field: HTMLElement): Control & { readonly on: boolean } {
  const tag = field.tagName.toLowerCase();
  const type = tag === 'input' ? (field.getAttribute('type') ?? 'text') : tag;
  const name = field.getAttribute('name') ?? '';
  const longest = Number(field.getAttribute('data-longest') ?? field.getAttribute('maxlength') ?? 5_000);
  const isSecret = type === 'password' || field.getAttribute('autocomplete') === 'one-time-code';
  const kind =
    tag === 'textarea'
      ? field.closest('rich-text-editor')
        ? 'rich text'
        : 'long text'
      : textTypes.includes(type) && !field.hasAttribute('readonly') && !isSecret
        ? 'text'
        : ['select', 'radio', 'checkbox', 'button', 'submit'].includes(type)
          ? 'choice'
          : isSecret
            ? 'password'
            : type === 'file'
              ? type
              : 'other';
  const stands = tag === 'textarea' ? field.text : tag === 'select' ? chosen(field) : field.getAttribute('value');
  const value = stands || (kind === 'choice' ? '' : plausible(name, type).slice(0, longest));
  return { name, kind, value, longest, on: field.hasAttribute('checked') };
}

function chosen(select: HTMLElement): string {
  const options = select.querySelectorAll('option');
  const values = options.map((option) => option.getAttribute('value') ?? option.text);
  return values[options.findIndex((option) => option.hasAttribute('selected'))] || values.find(Boolean) || '';
}

function plausible(name: string, type: string): string {
  if (type === 'email' || /email/i.test(name)) return 'somebody.new@school.test';
  if (type === 'password') return 'four green rivers dance';
  if (type === 'number' || /age/i.test(name)) return '9';
  if (type === 'date') return '2027-01-10';
  if (type === 'url') return 'https://school.test';
  if (type === 'file' || type === 'hidden') return '';
  return words;
}

/** Of several boxes or buttons of one name the one that is chosen already, else the first. */
function onePerName(controls: readonly (Control & { readonly on: boolean })[]): Control[] {
  const found = new Map<string, Control & { readonly on: boolean }>();
  for (const control of controls) {
    const known = found.get(control.name);
    if (control.name !== '' && (!known || (control.on && !known.on))) found.set(control.name, control);
  }
  return [...found.values()];
}
