import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PrivateDetail } from '#domains/core/content/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { findSpace, listOwnSchools } from '#domains/spaces/spaces/access.ts';
import { contactDetailsIn } from '#kernel/contact-details.ts';
import { homesIn } from '#kernel/contacts/home-addresses.ts';
import type { PupilId, SchoolId } from '#kernel/ids.ts';
import { descriptionsIn, linksIn, textInLines } from '#platform/clean-html.ts';
import { type ComingText, contactId, type NamedPupil, type PublicText, surnameId, type ToldDetail } from '../model.ts';
import { canDecideAboutNames, canState, canStateBefore } from '../policy.ts';
import { findAlike, mayMeanOther } from './find-alike.ts';
import { findChildren } from './find-children.ts';
import { findNamesElsewhere } from './find-names-elsewhere.ts';
import { findSurnames } from './find-surnames.ts';
import { rememberAnswers } from './remember-answers.ts';
import { searchText } from './search-text.ts';
import { type NamingSentence, sentencesNaming, shownBefore } from './sentences-naming.ts';

type Told = { readonly id: string; readonly name: string } & (
  | { readonly kind: 'name'; readonly school: SchoolId; readonly schoolName: string }
  | { readonly kind: 'elsewhere' | 'surname' | 'child' | 'contact' }
);

/**
 * The pupils whom a text names and how it says that somebody can be reached: what nobody has stated about this text that it may be
 * public, and whether this actor may.
 */
export async function findPrivateDetails(
  by: Pick<Tx, 'db' | 'actor' | 'now'>,
  text: PublicText | ComingText,
): Promise<readonly PrivateDetail[]> {
  const told = await findToldDetails(by, text);
  return told.filter(({ stated }) => !stated).map(({ stated: _, ...detail }) => detail);
}

/** The same with what has been stated already. */
export async function findToldDetails(
  by: Pick<Tx, 'db' | 'actor' | 'now'>,
  text: PublicText | ComingText,
): Promise<readonly ToldDetail[]> {
  const pupils = await searchText(by.db, text);
  const elsewhere = await findNamesElsewhere(by, text, pupils);
  const surnames = await findSurnames(by, text, pupils);
  const told: readonly Told[] = [
    ...oneEach(pupils).map((pupil) => ({ kind: 'name' as const, ...pupil, name: pupil.presentName })),
    ...oneEach(elsewhere).map(({ id, presentName }) => ({ kind: 'elsewhere' as const, id, name: presentName })),
    ...surnames.map(({ written }) => ({ kind: 'surname' as const, id: surnameId(written), name: written })),
    ...(await findChildren(by, text, surnames)),
    ...contactsIn(text),
  ];
  if (told.length === 0) return [];
  const statements = await listStatements(by.db, text);
  const open = findOpenSentences(text, pupils, statements);
  const isStated = ({ kind, id }: Told) => {
    if (kind === 'name') return open.get(id as PupilId)?.length === 0;
    return (kind === 'contact' || kind === 'child') && statedAbout(statements, id).includes(id);
  };
  const { mayState, seesSchools } = await rightsOver(by, text);
  const alike = findAlike(oneEach(pupils));
  return told.map((detail) => {
    const sentencesOf = detail.kind === 'name' && mayState(detail) ? open.get(detail.id as PupilId) : undefined;
    const pupil = pupils.find(({ id }) => id === detail.id);
    const others = sentencesOf && pupil ? othersMeant(pupil, alike, open) : [];
    return {
      kind: detail.kind,
      id: detail.id,
      name: detail.name,
      mayState: mayState(detail),
      stated: isStated(detail),
      ...(seesSchools && detail.kind === 'name' && { school: detail.schoolName }),
      ...(detail.kind === 'name' && statedAbout(statements, detail.id).includes(detail.id) && { again: true }),
      ...(statements.some(({ verb, json }) => verb === withdrawn && json.includes(detail.id)) && { withdrawn: true }),
      ...(others.length > 0 && { alike: others }),
      ...(pupil && sentencesOf && shownBefore(sentencesOf, pupil)),
    };
  });
}

type Sentences = ReadonlyMap<PupilId, readonly NamingSentence[]>;

/** What nobody has stated yet of each of the pupils, nor of one with a name like theirs whom it may mean. */
function findOpenSentences(
  text: PublicText | ComingText,
  pupils: readonly NamedPupil[],
  statements: readonly Statement[],
): Sentences {
  const sentences = sentencesNaming(text, pupils);
  const alike = findAlike(oneEach(pupils));
  const lastStated = new Map(
    statements.flatMap(({ json }, index) => [...json.matchAll(/"([\w-]{16})"/g)].map(([, hash = '']) => [hash, index])),
  );
  return new Map(
    oneEach(pupils).map((pupil) => {
      const stated = statedAbout(statements, pupil.id);
      const unstated = sentences.get(pupil.id)?.filter(({ hash }) => !stated.includes(hash)) ?? [];
      if (unstated.length === 0) return [pupil.id, unstated];
      const settled = new Set(
        (alike.get(pupil.id) ?? []).flatMap((other) => {
          if (lastStated.size === 0 || !mayMeanOther(pupil, unstated, other)) return [];
          const since = Math.max(lastWithdrawal(statements, pupil.id), lastWithdrawal(statements, other.id));
          const stated = sentences.get(other.id)?.filter(({ hash }) => (lastStated.get(hash) ?? -1) > since) ?? [];
          return stated.map(({ at }) => at);
        }),
      );
      return [pupil.id, unstated.filter(({ at }) => !settled.has(at))];
    }),
  );
}

/** Whom all that is open of this pupil may mean as well. */
function othersMeant(pupil: NamedPupil, alike: ReturnType<typeof findAlike>, open: Sentences): readonly PupilId[] {
  const own = open.get(pupil.id) ?? [];
  return (alike.get(pupil.id) ?? []).flatMap((other) => {
    const places = new Set(open.get(other.id)?.map(({ at }) => at));
    return own.every(({ at }) => places.has(at)) && mayMeanOther(pupil, own, other) ? [other.id] : [];
  });
}

/** A pupil who is named by the present name and by a former one is asked about once. */
function oneEach(named: readonly NamedPupil[]): readonly NamedPupil[] {
  return [...new Map(named.toReversed().map((pupil) => [pupil.id, pupil])).values()].toReversed();
}

interface Rights {
  readonly mayState: (told: Told) => boolean;
  /** Who decides about names is told whose teachers know of the consent. */
  readonly seesSchools: boolean;
}

async function rightsOver({ db, actor }: Pick<Tx, 'db' | 'actor'>, text: PublicText | ComingText): Promise<Rights> {
  if (actor === 'program') return { mayState: () => false, seesSchools: false };
  if (text.space === null) {
    const own = await listOwnSchools({ db, actor });
    return { mayState: (told) => canStateBefore(actor, text, own, told), seesSchools: true };
  }
  const space = await findSpace({ db, actor }, text.space);
  return {
    mayState: (told) => canState(actor, space, told),
    seesSchools: space !== undefined && canDecideAboutNames(actor, space),
  };
}

interface ToldContact {
  readonly kind: 'contact';
  readonly id: string;
  readonly name: string;
}

/** How the parts of a text say, each and one after the other, that somebody can be reached. */
export function contactsIn({
  title,
  html,
  more = [],
}: Pick<PublicText, 'title' | 'html' | 'more'>): readonly ToldContact[] {
  return findContacts(title, html, more);
}

const findContacts = rememberAnswers((title: string, html: string, more: readonly string[]): readonly ToldContact[] => {
  // A number is cut in two by the end of a title or of a field as well, and a title is a heading.
  const body = [textInLines(html), ...more].join('\n');
  const whole = title === '' || body === '' ? `${title}${body}` : `${title}:\n${body}`;
  const parts = [whole, ...descriptionsIn(html)];
  return [...contactDetailsIn(parts, linksIn(html)), ...parts.flatMap(homesIn)].map(({ written, key }) => ({
    kind: 'contact',
    id: contactId(hashOf(key)),
    name: written,
  }));
}, 50);

/** Statements keep this and not the number or address: events stay when texts go. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}

interface Statement {
  readonly verb: string;
  /** As JSON that holds the hashes of what was stated, or the ids of those for whom it was withdrawn. */
  readonly json: string;
}

/** What was stated about the text, in order: also before its space was open. */
async function listStatements(
  db: Tx['db'],
  { space, kind, subject }: Pick<PublicText | ComingText, 'space' | 'kind' | 'subject'>,
): Promise<readonly Statement[]> {
  const statements = await db
    .selectFrom('event')
    .select(['verb', 'details'])
    .where('subject_id', '=', subject)
    .where(({ eb, or }) => or([eb('space_id', 'is', null), ...(space === null ? [] : [eb('space_id', '=', space)])]))
    .where('verb', 'in', ['pupil.consent_stated', 'pupil.contacts_confirmed', 'pupil.children_stated', withdrawn])
    .where(sql<boolean>`details ->> 'kind' = ${kind}`)
    .orderBy('id')
    .execute();
  return statements.map(({ verb, details }) => ({ verb, json: JSON.stringify(details) }));
}

const withdrawn = 'pupil.consent_withdrawn';

function lastWithdrawal(statements: readonly Statement[], id: string): number {
  return statements.findLastIndex(({ verb, json }) => verb === withdrawn && json.includes(id));
}

/** What was stated since the consent for this pupil was withdrawn, if it was. */
function statedAbout(statements: readonly Statement[], id: string): string {
  return statements
    .slice(lastWithdrawal(statements, id) + 1)
    .map(({ json }) => json)
    .join('\n');
}
