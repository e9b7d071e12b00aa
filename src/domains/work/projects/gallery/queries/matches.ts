import { type RawBuilder, sql } from 'kysely';
import type { SearchedWord } from '#domains/people/people-search/model.ts';
import { anyOf, formsOf } from '#domains/people/people-search/queries/fit-score.ts';
import { matchesSome } from '#domains/people/people-search/queries/match-words.ts';
import { ageBandNames, ageBands, type FilterKind, filterKinds, type GalleryFilter } from '../model.ts';

export interface Searching {
  readonly filter: GalleryFilter;
  readonly words: readonly SearchedWord[];
}

const isPublic = sql`project.state in ('active', 'closed')`;

/** What a choice of each kind asks of a row of `project`. */
const asks: Readonly<Record<FilterKind, (key: string) => RawBuilder<unknown>>> = {
  state: (key) =>
    key === 'closed'
      ? sql`project.state = 'closed'`
      : key === 'open'
        ? sql`project.state = 'active' and project.open_to_partners`
        : sql`project.state = 'active'`,
  age: (key) => {
    const band = ageBandNames.find((name) => name === key);
    return band ? isOfAge(band) : sql`false`;
  },
  subject: (key) => hasSubject(sql`${key}`),
  language: (key) => hasLanguage(sql`${key}`),
  country: (key) => isOfCountry(sql`${key}`),
  tool: (key) => usesTool(sql`${key}`),
  label: (key) => hasLabel(sql`${key}`),
};

const isOfAge = (band: (typeof ageBandNames)[number]) =>
  sql`project.age_from <= ${sql.lit(ageBands[band].to)} and project.age_to >= ${sql.lit(ageBands[band].from)}`;
const hasSubject = (key: RawBuilder<unknown>) => sql`project.subjects @> array[${key}]::text[]`;
const hasLanguage = (key: RawBuilder<unknown>) => sql`project.languages @> array[${key}]::text[]`;
const usesTool = (key: RawBuilder<unknown>) => sql`project.tools @> array[${key}]::text[]`;
const isOfCountry = (key: RawBuilder<unknown>) =>
  sql`exists (select from project_country c where c.project_id = project.id and c.country = ${key})`;
const hasLabel = (key: RawBuilder<unknown>) =>
  sql`exists (select from labelled_project l where l.project_id = project.id and l.kind = ${key})`;

/** The same for a choice that a row of the query holds. */
export const asksForKey: Readonly<Record<FilterKind, (key: RawBuilder<unknown>) => RawBuilder<unknown>>> = {
  state: (key) =>
    sql`case ${key} when 'closed' then project.state = 'closed' when 'open' then ${asks.state('open')} else project.state = 'active' end`,
  age: (key) =>
    sql`(${sql.join(
      ageBandNames.map((name) => sql`(${key} = ${sql.lit(name)} and ${isOfAge(name)})`),
      sql` or `,
    )})`,
  subject: hasSubject,
  language: hasLanguage,
  country: isOfCountry,
  tool: usesTool,
  label: hasLabel,
};

/** By what it says, or by a part of its title as it was typed. Folded words hold letters and digits only: nothing in them means something in a pattern. */
const saysWord = (word: SearchedWord) =>
  sql`(search @@ ${anyOf(formsOf(word))}::tsquery or title_folded like ${`%${word.word}%`})`;

/** Whether a row of `project_entry` holds each of the words. */
export const saysAll = (words: readonly SearchedWord[]): RawBuilder<unknown> =>
  sql`(${sql.join(words.map(saysWord), sql` and `)})`;

/** Or most of them, or a rare one. */
export const saysSome = (words: readonly SearchedWord[]): RawBuilder<unknown> =>
  words.length < 2 ? saysAll(words) : sql`(${saysAll(words)} or ${matchesSome(words)})`;

export const isAmong = (entries: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`project.id in (select project_id from project_entry where ${entries})`;

/** Which projects the filters leave, without the text, as SQL on `project`; one kind of filter can be left out. */
export function fits({ chosen }: GalleryFilter, except?: FilterKind): RawBuilder<boolean> {
  const set = filterKinds.filter((kind) => kind !== except && chosen[kind] !== '');
  return sql<boolean>`(${sql.join([isPublic, ...set.map((kind) => asks[kind](chosen[kind]))], sql` and `)})`;
}

/** Which projects filters and text leave. */
export function matches({ filter, words }: Searching, except?: FilterKind): RawBuilder<boolean> {
  const isFit = fits(filter, except);
  return words.length === 0 ? isFit : sql<boolean>`(${isFit} and ${isAmong(saysAll(words))})`;
}
