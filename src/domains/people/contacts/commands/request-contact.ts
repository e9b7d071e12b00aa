import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import { type Screening, screenText } from '#domains/people/screening/steps/screen-text.ts';
import type { Member } from '#kernel/actor.ts';
import type { ContactRequestId, MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { type AskRefusal, shortestNote } from '../model.ts';
import { canAsk } from '../policy.ts';
import { haveWrittenToEachOther } from '../queries/written-to.ts';
import { findAskLimit } from '../queries.ts';
import { addContact } from '../steps/add-contact.ts';
import { lockPair } from '../steps/lock-pair.ts';

interface NewRequest extends Screening {
  /** Of the new request: a form that is sent twice asks once. */
  readonly id: ContactRequestId;
  readonly note: string;
}

/** Asks a person to be a contact. Where that person has asked already, this is the answer. */
export async function requestContact(
  by: By<Member>,
  person: SeenPerson<Member>,
  { id, note, ...screening }: NewRequest,
): Promise<Result<'asked' | 'contact', AskRefusal>> {
  const { actor } = by;
  if (!actor.confirmed) return refuse('notConfirmed');
  if (!canAsk(actor, person)) return refuse('notPossible');
  return transact(by, async (tx) => {
    await lockPair(tx, actor.id, person.id);
    const between = await findBetween(tx, actor.id, person.id);
    if (between.blocked) return refuse('notPossible');
    const isSentAgain = note === '' || (await hasSaid(tx, person.id, note));
    if (between.contact) return isSentAgain ? ok('contact') : refuse('contactsAlready');
    if (between.open?.from_id === actor.id) return isSentAgain ? ok('asked') : refuse('askedAlready');
    if (between.open) {
      // Before the contact: what follows from it finds the notes of both.
      await keepNote(tx, person.id, { id, note });
      await addContact(tx, { id: between.open.id, from: person.id, to: actor.id }, actor.country);
      return ok('contact');
    }
    const strangers = !(await haveWrittenToEachOther(tx.db, actor.id, person.id));
    if (note.length < shortestNote && strangers) return refuse('noteTooShort');
    const limit = screening.released ? undefined : await findAskLimit(tx);
    if (limit) return refuse(limit);
    const approach = { id, kind: 'request', body: note, to: person.id } as const;
    const screened = strangers ? await screenText(tx, approach, screening) : undefined;
    if (screened?.concern) return refuse(screened.concern === 'limited' ? 'tooManyToday' : screened.concern);
    const asked = await tx.db
      .insertInto('contact_request')
      .values({ id, from_id: actor.id, to_id: person.id, note, state: 'open', asked_at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    // The id is taken: an answered request of the same form, sent once more, or somebody else's.
    if (asked.numInsertedOrUpdatedRows === 0n) return refuse('notPossible');
    await screened?.keep();
    await startWaiting(tx, { kind: 'contact_request', subject: id, on: { account: person.id }, waiter: actor.id });
    await tx.record({ verb: 'contact.asked', subject: id, country: actor.country });
    return ok('asked');
  });
}

/** The note of an answer that was written as a request: the two become contacts by both. */
async function keepNote(
  { db, actor, now }: Tx<Member>,
  to: MemberId,
  { id, note }: Pick<NewRequest, 'id' | 'note'>,
): Promise<void> {
  await db
    .insertInto('contact_request')
    .values({ id, from_id: actor.id, to_id: to, note, state: 'accepted', asked_at: now, answered_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The same words have arrived before; other words have not. */
async function hasSaid({ db, actor }: Tx<Member>, to: MemberId, note: string): Promise<boolean> {
  const said = await db
    .selectFrom('contact_request')
    .select('id')
    .where('from_id', '=', actor.id)
    .where('to_id', '=', to)
    .where('note', '=', note)
    .limit(1)
    .executeTakeFirst();
  return said !== undefined;
}

/** What there is between two people already, read under their lock. */
async function findBetween({ db }: Tx, one: MemberId, other: MemberId) {
  const open = await db
    .selectFrom('contact_request')
    .select(['id', 'from_id'])
    .where('state', '=', 'open')
    .where(({ or, and, eb }) =>
      or([
        and([eb('from_id', '=', one), eb('to_id', '=', other)]),
        and([eb('from_id', '=', other), eb('to_id', '=', one)]),
      ]),
    )
    .executeTakeFirst();
  const { blocked, contact } = await db
    .selectNoFrom(({ exists, selectFrom }) => [
      exists(selectFrom('blocked_pair').select('one_id').where('one_id', '=', one).where('other_id', '=', other)).as(
        'blocked',
      ),
      exists(selectFrom('contact').select('member_id').where('member_id', '=', one).where('other_id', '=', other)).as(
        'contact',
      ),
    ])
    .executeTakeFirstOrThrow();
  return { open, blocked, contact };
}
