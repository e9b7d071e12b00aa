import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PrivateDetail } from '#domains/core/content/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { contactDetailsIn } from '#kernel/contact-details.ts';
import { descriptionsIn, linksIn, textFromHtml } from '#platform/clean-html.ts';
import { contactId, type PublicText } from '../model.ts';
import { searchText } from './search-text.ts';

/**
 * The pupils whom a text names and how it says that somebody can be reached: what nobody has stated about this text that it may be
 * public.
 */
export async function findPrivateDetails({ db }: Pick<Tx, 'db'>, text: PublicText): Promise<readonly PrivateDetail[]> {
  const named = (await searchText(db, text)).map(({ id, name }) => ({ kind: 'name' as const, id, name }));
  return withoutStated(db, text, [...named, ...contactsIn(text)]);
}

/** How the parts of a text say, each and one after the other, that somebody can be reached. */
export function contactsIn({
  title,
  html,
  more = [],
}: Pick<PublicText, 'title' | 'html' | 'more'>): readonly PrivateDetail[] {
  const texts = [title, textFromHtml(html), ...descriptionsIn(html), ...linksIn(html), ...more];
  return contactDetailsIn(texts).map(({ written, key }) => ({
    kind: 'contact',
    id: contactId(hashOf(key)),
    name: written,
  }));
}

/** Statements keep this and not the number or address: events stay when texts go. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}

async function withoutStated(
  db: Tx['db'],
  { space, kind, subject }: PublicText,
  details: readonly PrivateDetail[],
): Promise<readonly PrivateDetail[]> {
  if (details.length === 0) return [];
  const statements = await db
    .selectFrom('event')
    .select('details')
    .where('subject_id', '=', subject)
    .where('space_id', '=', space)
    .where('verb', 'in', ['pupil.consent_stated', 'pupil.contacts_confirmed'])
    .where(sql<boolean>`details ->> 'kind' = ${kind}`)
    .execute();
  const stated = JSON.stringify(statements.map((statement) => statement.details));
  return details.filter(({ id }) => !stated.includes(id));
}
