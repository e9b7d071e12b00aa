import { writeNumber } from './names-of.ts';

export function FormattedNumber({ value, language }: { readonly value: number; readonly language: string }) {
  return <span class="tabular-nums">{writeNumber(value, language)}</span>;
}
