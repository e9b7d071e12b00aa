import { asProgram, type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import { confirmAddress } from '#domains/people/accounts/links/steps/confirm-address.ts';
import { confirmationLimit, unconfirmedLimit } from '#domains/people/accounts/model.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { SchoolHead } from '#domains/people/schools/model.ts';
import { findKnownAddresses } from '#domains/people/schools/queries.ts';
import type { AccountId, MemberId, SchoolId } from '#kernel/ids.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { isAtSchool } from '../../model.ts';
import { askHead } from '../../steps/ask-head.ts';
import { startVerification } from '../../steps/start-verification.ts';

interface Given {
  readonly token: string;
  /** The network address that the request comes from. */
  readonly address: string;
  readonly words: Words;
}

/**
 * Confirms the address of a link, without signing in. What had to wait for it follows at once: the head is asked, and the
 * support service is waited for. Another address than before sends a verified member through the verification again, unless
 * it is at their school.
 */
export async function confirmEmail(
  by: By,
  { token, address, words }: Given,
): Promise<Result<'confirmed', 'ended' | 'taken'>> {
  const confirmed = await transact(by, async (tx) => {
    const done = await confirmAddress(tx, token);
    if (!done.ok) return done;
    const { account, email, change } = done.value;
    const member = change === 'same' ? undefined : await lockMember(tx, account);
    if (member?.state === 'waiting' || (member?.state === 'verified' && !(await isAtOwnSchool(tx, member, email))))
      await beginAnew(tx, member, { isFirst: change === 'first', words });
    return done;
  });
  if (!confirmed.ok) return confirmed;
  const { limits } = by.services;
  await limits.forget(confirmationLimit, confirmed.value.account);
  if (confirmed.value.change === 'first') await limits.giveBack(unconfirmedLimit, address);
  return ok('confirmed');
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockMember>>>;

/** With the present school. Undefined for officers and operators. */
async function lockMember({ db }: Tx, account: AccountId) {
  const member = await db
    .selectFrom('member')
    .select(['id', 'country', 'state'])
    .where('id', '=', account as MemberId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!member) return undefined;
  const place = await db
    .selectFrom('main_school')
    .select('school_id')
    .where('member_id', '=', member.id)
    .executeTakeFirstOrThrow();
  return { ...member, school: place.school_id };
}

async function isAtOwnSchool({ db }: Tx, { school }: Locked, email: string): Promise<boolean> {
  return isAtSchool(email, await findKnownAddresses(db, school));
}

interface Beginning {
  readonly isFirst: boolean;
  readonly words: Words;
}

/** The service and the head have to do with the person as they can be reached from now on. */
async function beginAnew(tx: Tx, { id, country, state, school }: Locked, { isFirst, words }: Beginning): Promise<void> {
  await startVerification(tx, id);
  if (state === 'verified') await reindexPerson(tx, id);
  if (!isFirst) {
    const verb = state === 'verified' ? 'member.address_changed' : 'member.waiting';
    await asProgram(tx).record({ verb, subject: id, country, details: { school } });
  }
  await askHead(tx, { member: id, school, head: await findHeadToAsk(tx, id, school), words });
}

/** Whom the person named while nobody could be asked yet. */
async function findHeadToAsk({ db }: Tx, member: MemberId, school: SchoolId): Promise<SchoolHead | undefined> {
  return db
    .selectFrom('head_to_ask')
    .select(['head_name as headName', 'head_email as headEmail', 'head_language as headLanguage'])
    .where('member_id', '=', member)
    .where('school_id', '=', school)
    .executeTakeFirst();
}
