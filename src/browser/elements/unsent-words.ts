import { isKeepable, putValues, valuesOf } from './form-values.ts';

/**
 * What was typed into a form and has not arrived, kept in this tab for an hour: the line dropped, the session had ended, or somebody
 * left for another page in the middle. It is there again with the form. Drafts that the server keeps are <auto-save>'s
 * affair, long texts <kept-text>'s.
 */
interface Unsent {
  readonly at: number;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

const longest = 3_600_000;
const keyOf = (form: HTMLFormElement) => `unsent:${new URL(form.action).pathname}`;
const isKeptElsewhere = (form: HTMLFormElement) =>
  form.closest('auto-save, kept-text') !== null || document.body.dataset.forgets === '';

function keep(form: HTMLFormElement, names: Iterable<string>): void {
  const unsent: Unsent = { at: Date.now(), values: valuesOf(form, names) };
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify(unsent));
  } catch {
    // Storage is full or forbidden: then it is as it was before there was any.
  }
}

const textsOf = (form: HTMLFormElement) =>
  [...form.elements].filter((control) => control instanceof HTMLTextAreaElement).filter(({ name }) => name !== '');

/** Sent, and nothing came of it: everything in the form is kept. */
export function keepFailed(form: HTMLFormElement): void {
  if (isKeptElsewhere(form) || textsOf(form).length === 0) return;
  keep(
    form,
    [...form.elements].filter(isKeepable).map(({ name }) => name),
  );
}

/** Left in the middle: only texts that were begun here. A change to what is there already is not guessed to be wanted still. */
export function keepLeft(form: HTMLFormElement): void {
  const begun = textsOf(form).filter(({ value, defaultValue }) => defaultValue === '' && value.trim() !== '');
  if (!isKeptElsewhere(form) && begun.length > 0)
    keep(
      form,
      begun.map(({ name }) => name),
    );
}

export function forgetUnsent(form: HTMLFormElement): void {
  sessionStorage.removeItem(keyOf(form));
}

/** Once: what is then deleted stays deleted. */
export function restoreUnsent(form: HTMLFormElement): void {
  const text = sessionStorage.getItem(keyOf(form));
  if (!text || isKeptElsewhere(form)) return;
  forgetUnsent(form);
  const { at, values }: Unsent = JSON.parse(text);
  if (Date.now() - at < longest) putValues(form, values);
}
