import { sql } from 'kysely';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import { openAccount } from '#domains/people/accounts/steps/open-account.ts';
import { type SessionCookie, startSession } from '#domains/people/accounts/steps/start-session.ts';
import { createProfile } from '#domains/people/profiles/steps/create-profile.ts';
import type { SchoolChoice } from '#domains/people/schools/model.ts';
import { addMember } from '#domains/people/verification/steps/add-member.ts';
import { minutesAfter } from '#kernel/days.ts';
import type { MemberId, SessionId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { mainlandZone } from '#kernel/time-zone.ts';
import type { By } from '#platform/command.ts';
import { hashOf } from '#platform/tokens.ts';
import { finishedMinutes, type Idea, type You } from '../model.ts';

interface Registration {
  readonly you: You;
  readonly choice: SchoolChoice;
  readonly idea: Idea;
  readonly words: Words;
}

interface Registered {
  readonly cookie: SessionCookie;
  /** False for a form that was sent once more. */
  readonly isNew: boolean;
}

/**
 * Makes of a draft a member who waits for verification, and signs them in. The draft is locked and emptied: a form that is
 * sent twice signs in the member whom the first one has made, and then needs no registration any more.
 */
export async function registerMember(
  by: By,
  token: string,
  registration: Registration | undefined,
  replaces: SessionId | undefined,
): Promise<Result<Registered, 'gone'>> {
  return transact(by, async (tx) => {
    const draft = await tx.db
      .selectFrom('registration_draft')
      .select(['password_hash', sql<MemberId | null>`fields ->> 'finished'`.as('finished')])
      .where('token_hash', '=', hashOf(token))
      .where('expires_at', '>', tx.now)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!draft) return refuse('gone');
    const { finished, password_hash: hash } = draft;
    const member = finished ?? (registration && hash ? await open(tx, registration, hash) : undefined);
    if (!member) return refuse('gone');
    if (!finished) await finish(tx, token, member);
    const cookie = await startSession(tx, { kind: 'member', id: member }, { replaces });
    return ok({ cookie, isNew: !finished });
  });
}

async function open(tx: Tx, { you, choice, idea, words }: Registration, passwordHash: string): Promise<MemberId> {
  const { country, staffRole } = you;
  const account = { ...you, passwordHash, timeZone: mainlandZone(country) };
  const member = await openAccount(tx, account);
  await addMember(tx, { id: member, country, staffRole, choice, words });
  await createProfile(tx, { member, ...idea });
  return member;
}

/** Nothing that was typed stays; for some minutes the token still leads to the member. */
async function finish({ db, now }: Tx, token: string, member: MemberId): Promise<void> {
  await db
    .updateTable('registration_draft')
    .set({
      fields: JSON.stringify({ finished: member }),
      password_hash: null,
      updated_at: now,
      expires_at: minutesAfter(now, finishedMinutes),
    })
    .where('token_hash', '=', hashOf(token))
    .execute();
}
