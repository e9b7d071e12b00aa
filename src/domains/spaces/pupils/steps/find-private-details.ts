import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PrivateDetail } from '#domains/core/content/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { contactDetailsIn } from '#kernel/contact-details.ts';
import { descriptionsIn, linksIn, textInLines } from '#platform/clean-html.ts';
import { type ComingText, contactId, type PublicText, type ToldDetail } from '../model.ts';
import { searchText } from './search-text.ts';

/**
 * The pupils whom a text names and how it says that somebody can be reached: what nobody has stated about this text that it may be
 * public.
 */
export async function findPrivateDetails(
  by: Pick<Tx, 'db'>,
  text: PublicText | ComingText,
): Promise<readonly PrivateDetail[]> {
  const told = await findToldDetails(by, text);
  return told.filter(({ stated }) => !stated).map(({ kind, id, name }) => ({ kind, id, name }));
}

/** The same with what has been stated already. */
export async function findToldDetails(
  { db }: Pick<Tx, 'db'>,
  text: PublicText | ComingText,
): Promise<readonly ToldDetail[]> {
  const named = (await searchText(db, text)).map(({ id, name }) => ({ kind: 'name' as const, id, name }));
  const told = [...named, ...contactsIn(text)];
  const stated = told.length > 0 ? await listStatements(db, text) : '';
  return told.map((detail) => ({ ...detail, stated: stated.includes(detail.id) }));
}

/** How the parts of a text say, each and one after the other, that somebody can be reached. */
export function contactsIn({
  title,
  html,
  more = [],
}: Pick<PublicText, 'title' | 'html' | 'more'>): readonly PrivateDetail[] {
  // A number is cut in two by the end of a title or of a field as well, and a title is a heading.
  const body = [textInLines(html), ...more].join('\n');
  const whole = title === '' || body === '' ? `${title}${body}` : `${title}:\n${body}`;
  return contactDetailsIn([whole, ...descriptionsIn(html)], linksIn(html)).map(({ written, key }) => ({
    kind: 'contact',
    id: contactId(hashOf(key)),
    name: written,
  }));
}

/** Statements keep this and not the number or address: events stay when texts go. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}

/** What was stated about the text, as JSON that holds the ids: also before its space was open. */
async function listStatements(
  db: Tx['db'],
  { space, kind, subject }: Pick<PublicText | ComingText, 'space' | 'kind' | 'subject'>,
): Promise<string> {
  const statements = await db
    .selectFrom('event')
    .select('details')
    .where('subject_id', '=', subject)
    .where(({ eb, or }) => or([eb('space_id', 'is', null), ...(space === null ? [] : [eb('space_id', '=', space)])]))
    .where('verb', 'in', ['pupil.consent_stated', 'pupil.contacts_confirmed'])
    .where(sql<boolean>`details ->> 'kind' = ${kind}`)
    .execute();
  return JSON.stringify(statements.map((statement) => statement.details));
}
