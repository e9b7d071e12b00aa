import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { readBraille } from '#kernel/braille.ts';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import { type NameSearch, nameSearch } from '#kernel/named-in.ts';
import { descriptionsIn, linksIn, textAcrossLines, textFromHtml, textInLines } from '#platform/clean-html.ts';
import { type ComingText, mostInASpace, type NamedPupil, type PublicText, searchedNames } from '../model.ts';
import { digest, dropFirst } from './remember-answers.ts';

/**
 * The pupils whom a text names, each by every name that stands in it, the former ones too: of those who are or were in its space or, before there is one, of those of its teachers. A long text
 * takes its time: commands search it before their transaction, and within it, and for the answer, what was found in the same words for
 * the same pupils is known.
 */
export async function searchText(db: Tx['db'], text: PublicText | ComingText): Promise<readonly NamedPupil[]> {
  return searchAmong(text.space === null ? await listPupilsOf(db, text) : await listEverInSpace(db, text.space), text);
}

/** Whom of these pupils a text names. */
export function searchAmong(
  pupils: readonly NamedPupil[],
  text: Pick<PublicText, 'title' | 'html' | 'more'>,
): readonly NamedPupil[] {
  if (pupils.length === 0) return [];
  const { find } = searchFor(pupils);
  const found = new Set(textsIn(text).flatMap((one) => find(one).map(keyOf)));
  return pupils.filter((pupil) => found.has(keyOf(pupil)));
}

/** One pupil may be called by several names. */
const keyOf = ({ id, name }: NamedPupil) => `${id} ${name}`;

/** The search for these pupils in many pieces of plain text, each read as it stands. */
export function searchPlain(pupils: readonly NamedPupil[]): NameSearch<NamedPupil> {
  return searchFor(pupils).search;
}

/** Whom a text names as if no line of it ended. */
export function searchAcross(pupils: readonly NamedPupil[], text: string): readonly NamedPupil[] {
  const { find } = searchFor(pupils);
  const all = new Set([text.replaceAll(lineEnd, ''), withoutCuts(text)]);
  return [...new Set([...all].flatMap(find))];
}

/** What of it everybody reads, as plain texts: names are also cut by line breaks and cells, and stand in addresses of links. */
export function textsIn({ title, html, more = [] }: Pick<PublicText, 'title' | 'html' | 'more'>): readonly string[] {
  const lines = textInLines(html);
  const ofHtml = [textFromHtml(html), textAcrossLines(html), ...descriptionsIn(html), ...linksIn(html)];
  const cut = isCut.test(lines) ? [withoutCuts(lines)] : [];
  const plain = [title, ...more].flatMap((text) => [text, text.replaceAll(lineEnd, ''), withoutCuts(text)]);
  const all = [...ofHtml, ...cut, ...plain];
  return [...new Set([...all, ...all.flatMap(readBraille)])].filter((text) => text !== '');
}

const lineEnd = /[ \t]{0,3}\n[ \t\n]{0,3}/g;
/** "Am-" at the end of a line, "Am | ina" in two cells of a table. */
const cuts = /[-\u00ad\u2010-\u2015][ \t]{0,3}\n[ \t\n]{0,3}|[ \t]{0,3}\n[ \t\n]{0,3}|[ \t]{0,3}[|¦][ \t]{0,3}/g;
const isCut = /[-\u00ad\u2010-\u2015][ \t]{0,3}\n|[|¦]/;
const withoutCuts = (text: string) => text.replaceAll(cuts, '');

interface Search {
  readonly search: NameSearch<NamedPupil>;
  /** The same, which knows what it has found last. */
  readonly find: (text: string) => readonly NamedPupil[];
}

/** Those of the last spaces, by their list of pupils, with what they have found in the last texts. */
const searches = new Map<string, Search>();
const mostSearches = 16;
const mostTexts = 4000;
/** Shorter pieces are their own key. */
const longestKey = 60;

function searchFor(pupils: readonly NamedPupil[]): Search {
  const list = digest(JSON.stringify(pupils));
  const known = searches.get(list);
  const search = known ?? remembering(nameSearch(pupils));
  // The one that was asked last stands last.
  searches.delete(list);
  searches.set(list, search);
  dropFirst(searches, mostSearches);
  return search;
}

function remembering(search: NameSearch<NamedPupil>): Search {
  const known = new Map<string, readonly NamedPupil[]>();
  const find = (text: string) => {
    const key = text.length <= longestKey ? text : digest(text);
    const found = known.get(key) ?? search(text);
    known.set(key, found);
    dropFirst(known, mostTexts);
    return found;
  };
  return { search, find };
}

/** With those who were removed: what the space has made still names them. Those who are in it come first. */
async function listEverInSpace(db: Tx['db'], space: SpaceId): Promise<NamedPupil[]> {
  const called = await db
    .selectFrom('pupil')
    .leftJoin('space_pupil', (join) =>
      join.onRef('space_pupil.pupil_id', '=', 'pupil.id').on('space_pupil.space_id', '=', space),
    )
    .innerJoin('pupil_called', 'pupil_called.id', 'pupil.id')
    .innerJoin('school', 'school.id', 'pupil.school_id')
    .select(['pupil.id', 'pupil_called.name', 'pupil_called.is_former as isFormer', 'pupil.name as presentName'])
    .select(['pupil.school_id as school', 'school.name as schoolName'])
    .where('pupil.id', 'in', ({ selectFrom }) =>
      selectFrom('space_pupil')
        .select('pupil_id')
        .where('space_id', '=', space)
        .union(
          selectFrom('event')
            .select(sql<PupilId>`subject_id`.as('pupil_id'))
            .where('space_id', '=', space)
            .where('verb', '=', 'pupil.removed'),
        ),
    )
    .orderBy(sql`space_pupil.pupil_id is null`)
    .orderBy('pupil.name')
    .orderBy('pupil.id')
    .orderBy('pupil_called.is_former')
    .limit(2 * mostInASpace)
    .execute();
  return searchedNames(called);
}

/** Whom these teachers have made accounts for, the newest first. */
async function listPupilsOf(db: Tx['db'], { teachers, before }: ComingText): Promise<NamedPupil[]> {
  if (teachers.length === 0) return [];
  const called = await db
    .selectFrom('pupil')
    .innerJoin('pupil_called', 'pupil_called.id', 'pupil.id')
    .innerJoin('school', 'school.id', 'pupil.school_id')
    .select(['pupil.id', 'pupil_called.name', 'pupil_called.is_former as isFormer', 'pupil.name as presentName'])
    .select(['pupil.school_id as school', 'school.name as schoolName'])
    .where('pupil.teacher_id', 'in', teachers)
    .$if(before !== undefined, (query) => query.where('pupil.created_at', '<', before ?? new Date(0)))
    .orderBy('pupil.id', 'desc')
    .orderBy('pupil_called.is_former')
    .limit(2 * mostInASpace)
    .execute();
  return searchedNames(called);
}
