import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { countryName } from '#ui/names-of.ts';
import type { Writer } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly writer: Writer;
  /** The diary shows names to this reader: a missing one is that of a former member. */
  readonly named: boolean;
  /** What stands for the name where names are not shown: "A teacher". */
  readonly unnamed: string;
  /** For the colour where nobody is known. */
  readonly id: string;
  readonly note?: string | undefined;
  /** When it was written. */
  readonly children: ComponentChildren;
}

/** Who wrote it, from which school and country, and when. */
export function WrittenBy({ reader: { t, language }, writer, named, unnamed, id, note, children }: Props) {
  const gone = writer.id === undefined;
  const name = writer.name ?? (named || gone ? t('diary.formerMember') : (writer.school ?? unnamed));
  const school = writer.name === undefined ? undefined : writer.school;
  const country = writer.country && countryName(writer.country, language);
  const about = [school, country, note].filter((part) => part !== undefined && part !== '');
  return (
    <p class="flex items-center gap-3 text-sm">
      <Avatar id={writer.name ? (writer.id ?? id) : id} name={writer.name ?? writer.school ?? ''} />
      <span class="min-w-0">
        <span class="font-semibold wrap-anywhere" dir="auto">
          {name}
        </span>
        <span class="block text-muted wrap-anywhere">
          {about.map((part) => (
            <span key={part}>
              <bdi>{part}</bdi>
              {' · '}
            </span>
          ))}
          {children}
        </span>
      </span>
    </p>
  );
}
