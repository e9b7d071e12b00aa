import type { Translate } from '#platform/i18n.ts';
import type { FieldProps } from './field.tsx';
import { pluralsOf } from './formats.ts';

interface Sized extends Pick<FieldProps, 't' | 'error'> {
  readonly maxlength?: number | undefined;
}

/** A refusal of a text that is too long says by how much, and what the limit is: once, where the refusal names the limit itself. */
export function withLength({ t, error, maxlength }: Sized, text: string | undefined): string | undefined {
  const over = maxlength && text ? text.length - maxlength : 0;
  if (!error || !maxlength || over <= 0) return error;
  const written = (value: number) => t('ui.number', { value });
  const excess = t('ui.tooLong', { count: over, shown: written(over), most: written(maxlength) });
  return figuresIn(error).includes(maxlength) ? excess : `${error} ${excess}`;
}

/** 2000 of "2000", "2.000", "2,000" and "2 000". */
const figuresIn = (text: string): number[] =>
  [...text.matchAll(/\d{1,3}(?:[.,\s]\d{3})+|\d+/gu)].map(([figure]) => Number(figure.replaceAll(/\D/g, '')));

/** The same sentence for the browser, which puts its numbers in: a text for each plural of the language. */
export function excessForms(t: Translate, language: string): string {
  const texts = [...pluralsOf(language)].map(([plural, count]) => [
    plural,
    t('ui.tooLong', { count, shown: '{count}', most: '{most}' }),
  ]);
  return JSON.stringify(Object.fromEntries(texts));
}
