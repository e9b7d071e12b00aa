import { sql } from 'kysely';
import { recordEvent } from '#domains/core/events/record-event.ts';
import { withinTransaction } from '#domains/core/events/transact.ts';
import { countFigure } from '#domains/core/programme/steps/count-figure.ts';
import { openAccount } from '#domains/people/accounts/steps/open-account.ts';
import { type SessionCookie, startSession } from '#domains/people/accounts/steps/start-session.ts';
import { createProfile } from '#domains/people/profiles/steps/create-profile.ts';
import { conductEdition } from '#domains/people/verification/model.ts';
import { type Asking, askHead } from '#domains/people/verification/own-verification/commands/ask-head.ts';
import { findOrAddSchool } from '#domains/people/verification/own-verification/commands/find-or-add-school.ts';
import type { Actor } from '#kernel/actor.ts';
import { isoDay, minutesAfter } from '#kernel/days.ts';
import type { MemberId, SessionId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Services } from '#platform/services.ts';
import { hashOf } from '#platform/tokens.ts';
import { finishedMinutes, type Idea, type SchoolChoice, type You } from '../model.ts';

interface Registration {
  readonly you: You;
  readonly choice: SchoolChoice;
  readonly idea: Idea;
}

interface Options extends Asking {
  readonly replaces: SessionId | undefined;
}

const guest: Actor = { kind: 'guest' };

/**
 * Makes of a draft a member who waits for verification, and signs him in. The draft is locked and emptied: sent twice, by
 * whatever way, the second time signs in whom the first time has made, and needs no registration any more.
 */
export async function registerMember(
  db: Db,
  token: string,
  registration: Registration | undefined,
  { replaces, ...asking }: Options,
): Promise<Result<SessionCookie, 'gone'>> {
  const { now } = asking;
  return db.transaction().execute(async (tx) => {
    const draft = await tx
      .selectFrom('registration_draft')
      .select(['password_hash', sql<MemberId | null>`fields ->> 'finished'`.as('finished')])
      .where('token_hash', '=', hashOf(token))
      .where('expires_at', '>', now)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!draft) return refuse('gone');
    const { finished, password_hash: hash } = draft;
    const member = finished ?? (registration && hash ? await open(tx, registration, hash, asking) : undefined);
    if (!member) return refuse('gone');
    if (!finished) await finish(tx, token, member, now);
    return ok(await startSession({ db: tx, now }, { kind: 'member', id: member }, { replaces }));
  });
}

async function open(
  tx: Db,
  { you, choice, idea }: Registration,
  passwordHash: string,
  asking: Asking,
): Promise<MemberId> {
  const { now } = asking;
  const { country, staffRole } = you;
  const timeZone = timeZoneOf(country);
  // TRANSITION: becomes the Tx of this command.
  const services = { baseUrl: asking.baseUrl } as unknown as Services;
  const inTx = withinTransaction({ db: tx, actor: guest, now, services });
  const member = await openAccount(inTx, { ...you, passwordHash, timeZone });
  await tx
    .insertInto('member')
    .values({
      id: member,
      country,
      staff_role: staffRole,
      state: 'waiting',
      state_since: now,
      conduct_edition: conductEdition,
      last_active_on: isoDay(now),
      registered_at: now,
    })
    .execute();
  const school = await findOrAddSchool(tx, guest, { country, choice, now });
  await tx
    .insertInto('member_school')
    .values({ member_id: member, school_id: school, since_on: isoDay(now) })
    .execute();
  await createProfile({ db: tx, now }, { member, ...idea });
  await countFigure({ db: tx }, { figures: ['members'], countries: [country], by: 1 });
  await recordEvent(tx, guest, { verb: 'member.waiting', subject: member, country, details: { school } }, now);
  const name = `${you.givenName} ${you.familyName}`;
  const head = choice.kind === 'chosen' ? choice.head : undefined;
  await askHead(tx, guest, { member, name, staffRole, country, school, head }, asking);
  return member;
}

/** Nothing that was typed stays; for some minutes the token still knows whom it made. */
async function finish(tx: Db, token: string, member: MemberId, now: Date): Promise<void> {
  await tx
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

/** The zone of the country's mainland, as far as one can guess; the account's page can change it. */
function timeZoneOf(country: string): string {
  const zones = new Intl.Locale('und', { region: country }).getTimeZones?.() ?? [];
  return zones.find((zone) => zone.startsWith('Europe/')) ?? zones[0] ?? 'UTC';
}
