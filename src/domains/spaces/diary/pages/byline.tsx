import type { Reader } from '#platform/http.ts';
import type { Author } from '#ui/byline.tsx';
import { countryName } from '#ui/names-of.ts';
import type { Writer } from '../model.ts';

interface WriterOf {
  readonly writer: Writer;
  /** The diary shows names to this reader: a missing one is that of a former member. */
  readonly named: boolean;
  /** What stands for the name where names are not shown: "A teacher". */
  readonly unnamed: string;
  /** Of what was written: for the colour where nobody is known. */
  readonly id: string;
  readonly note?: string | undefined;
}

/** Who wrote something, from which school and country, as far as the reader may know. */
export function bylineOf(
  { t, language }: Pick<Reader, 't' | 'language'>,
  { writer, named, unnamed, id, note }: WriterOf,
): Author {
  const gone = writer.id === undefined;
  const school = writer.name === undefined ? undefined : writer.school;
  const country = writer.country && countryName(writer.country, language);
  return {
    id: writer.name ? (writer.id ?? id) : id,
    name: writer.name ?? (named || gone ? t('diary.formerMember') : (writer.school ?? unnamed)),
    initialsOf: writer.name ?? writer.school ?? '',
    about: [school, country, note].filter((part) => part !== undefined).filter(Boolean),
  };
}
