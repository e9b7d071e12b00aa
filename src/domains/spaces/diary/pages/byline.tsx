import type { Reader } from '#platform/http.ts';
import type { Author } from '#ui/byline.tsx';
import { countryName } from '#ui/names-of.ts';
import type { Writer } from '../model.ts';

interface WriterOf {
  readonly writer: Writer;
  /** The reader may see names: a missing name is that of a former member. */
  readonly named: boolean;
  /** Shown in place of a name that the reader may not see: "A teacher". */
  readonly unnamed: string;
  /** Of the post or comment: decides the colour of the avatar where the author is unknown. */
  readonly id: string;
  readonly note?: string | undefined;
}

/** The author with school and country, as far as the reader may know. */
export function bylineOf(
  { t, language }: Pick<Reader, 't' | 'language'>,
  { writer, named, unnamed, id, note }: WriterOf,
): Author {
  const isUnknown = writer.id === undefined;
  const school = writer.name === undefined && !isUnknown ? undefined : writer.school;
  const country = writer.country && countryName(writer.country, language);
  return {
    id: writer.name ? (writer.id ?? id) : id,
    name: writer.name ?? (named || isUnknown ? t('diary.formerMember') : (writer.school ?? unnamed)),
    initialsOf: writer.names ?? (isUnknown ? '' : (writer.school ?? '')),
    about: [school, country, note].filter((part) => part !== undefined).filter(Boolean),
  };
}
