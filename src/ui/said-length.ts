import type { FieldProps } from './field.tsx';

interface Sized extends Pick<FieldProps, 't' | 'error'> {
  readonly maxlength?: number | undefined;
}

/** A refusal of a text that is too long says by how much, and what the limit is. */
export function withLength({ t, error, maxlength }: Sized, text: string | undefined): string | undefined {
  const over = maxlength && text ? text.length - maxlength : 0;
  return error && over > 0 ? `${error} ${t('ui.tooLong', { count: String(over), most: String(maxlength) })}` : error;
}
