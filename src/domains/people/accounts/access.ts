import { sql } from 'kysely';
import type { Actor, Restriction } from '#kernel/actor.ts';
import { minutesAfter } from '#kernel/days.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import type { AccountId, CountryCode, MemberId, OfficerId, OperatorId, SessionId } from '#kernel/ids.ts';
import type { By, LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { hashOf } from '#platform/tokens.ts';
import { hasEnded, type LinkPurpose, type PendingStep } from './model.ts';

/** Who sends a request. */
export interface Visitor {
  readonly actor: Actor;
  readonly session: SessionId | undefined;
  /** The password was right; the actor stays a guest until this is done too. */
  readonly pendingStep: PendingStep | undefined;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly language: string | undefined;
  readonly timeZone: string | undefined;
  /** Of a member: the day of the last visit that has been noted. */
  readonly lastActiveOn: string | undefined;
  /** The session was marked as used by this very request. */
  readonly wasMarked: boolean;
}

/** The only place where an actor is made: one query, from the token in the cookie. Undefined where the session has ended. */
export async function findSession({ db, now }: Pick<By, 'db' | 'now'>, token: string): Promise<Visitor | undefined> {
  const row = await selectSession(db, hashOf(token), now);
  if (!row) return undefined;
  const kind = row.kind ?? 'pupil';
  if (hasEnded({ kind, pendingStep: row.waits_for, createdAt: row.created_at, seenAt: row.seen_at }, now))
    return undefined;
  if (row.suspended_at || row.pupil_ended_at) return undefined;
  const isToMark = now > minutesAfter(row.seen_at, 5);
  if (isToMark) await db.updateTable('session').set({ seen_at: now }).where('id', '=', row.id).execute();
  return {
    actor: row.waits_for ? { kind: 'guest' } : actorOf(row),
    session: row.id,
    pendingStep: row.waits_for ?? undefined,
    name: row.pupil_name ?? row.name ?? '',
    initialsOf: row.pupil_name ?? row.initials_of ?? '',
    language: row.pupil_language ?? row.language ?? undefined,
    // A pupil has no time zone: they read times as their teacher does.
    timeZone: row.time_zone ?? row.pupil_time_zone ?? undefined,
    lastActiveOn: row.last_active_on ?? undefined,
    wasMarked: isToMark,
  };
}

type SessionRow = NonNullable<Awaited<ReturnType<typeof selectSession>>>;

async function selectSession(db: Db, tokenHash: string, now: Date) {
  return db
    .selectFrom('session')
    .leftJoin('account', 'account.id', 'session.account_id')
    .leftJoin('member', 'member.id', 'session.account_id')
    .leftJoin('officer', 'officer.id', 'session.account_id')
    .leftJoin('pupil', 'pupil.id', 'session.pupil_id')
    .leftJoin('account as teacher', 'teacher.id', 'pupil.teacher_id')
    .select([
      'session.id',
      'session.account_id',
      'session.pupil_id',
      'session.waits_for',
      'session.created_at',
      'session.seen_at',
    ])
    .select([
      'account.kind',
      'account.name',
      'account.initials_of',
      'account.language',
      'account.time_zone',
      'account.suspended_at',
      'account.email_confirmed_at',
    ])
    .select(['member.country', 'member.state', 'member.last_active_on', 'officer.every_country'])
    .select(['pupil.name as pupil_name', 'pupil.language as pupil_language', 'pupil.ended_at as pupil_ended_at'])
    .select('teacher.time_zone as pupil_time_zone')
    .select(
      sql<
        CountryCode[] | null
      >`(select array_agg(country order by country) from officer_country where officer_id = session.account_id)`.as(
        'countries',
      ),
    )
    .select(restrictionAt(now, 'session.account_id').as('restriction'))
    .where('session.token_hash', '=', tokenHash)
    .executeTakeFirst();
}

/** What decisions about conduct keep the member in this column from at a moment: the gravest that is in force. */
export function restrictionAt(now: Date, member: string) {
  return sql<Restriction | null>`(select case kind when 'silence' then 'silenced' else 'suspended' end from sanction
    where member_id = ${sql.ref(member)} and lifted_at is null and (ends_at is null or ends_at > ${now}::timestamptz)
    order by kind = 'silence' limit 1)`;
}

function actorOf(row: SessionRow): Actor {
  if (row.pupil_id) return { kind: 'pupil', id: row.pupil_id };
  const id = row.account_id as AccountId;
  switch (row.kind) {
    case 'member':
      if (!row.country) return { kind: 'guest' };
      return {
        kind: 'member',
        id: id as MemberId,
        country: row.country,
        verified: row.state === 'verified',
        confirmed: row.email_confirmed_at !== null,
        ...(row.restriction && { restriction: row.restriction }),
      };
    case 'officer':
      return {
        kind: 'officer',
        id: id as OfficerId,
        serves: row.every_country ? 'every country' : (row.countries ?? []),
      };
    case 'operator':
      return { kind: 'operator', id: id as OperatorId };
    default:
      return { kind: 'guest' };
  }
}

declare const seen: unique symbol;

interface PendingFields {
  readonly id: AccountId;
  readonly session: SessionId;
  readonly kind: 'member' | 'officer' | 'operator';
  readonly pendingStep: PendingStep;
  readonly name: string;
  readonly language: string;
  readonly email: string;
  readonly confirmed: boolean;
  readonly secretSealed: string | null;
  /** When the account is erased, where its owner has closed it. */
  readonly closesAt: Date | null;
}
/** The password was right; the browser holds a session that opens nothing but the next step. */
export type PendingAccount<actor extends Actor = Actor> = PendingFields &
  LoadedFor<actor> & { readonly [seen]: 'pending' };

/** Undefined for a session that is signed in completely, has ended, or does not exist. */
export async function findPendingAccount<actor extends Actor>(
  { db, now }: Viewer<actor> & Pick<By, 'now'>,
  session: SessionId | undefined,
): Promise<PendingAccount<actor> | undefined> {
  if (!session) return undefined;
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'account.kind', 'account.email', 'account.totp_secret_sealed as secretSealed'])
    .select(['account.language', 'account.name', 'account.closes_at as closesAt'])
    .select(({ eb }) => eb('account.email_confirmed_at', 'is not', null).as('confirmed'))
    .select(['session.id as session', 'session.waits_for as pendingStep', 'session.created_at', 'session.seen_at'])
    .where('session.id', '=', session)
    .where('account.suspended_at', 'is', null)
    .executeTakeFirst();
  if (!row?.pendingStep) return undefined;
  const { created_at: createdAt, seen_at: seenAt, ...account } = row;
  if (hasEnded({ kind: row.kind, pendingStep: row.pendingStep, createdAt, seenAt }, now)) return undefined;
  return { ...account, confirmed: Boolean(account.confirmed) } as PendingAccount<actor>;
}

interface OwnFields {
  readonly id: AccountId;
  readonly kind: 'member' | 'officer' | 'operator';
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly emailKey: string;
  readonly confirmed: boolean;
  readonly language: string;
  readonly timeZone: string;
  readonly mails: 'each' | 'none';
  readonly secretSealed: string | null;
}
/** The actor's own account. */
export type OwnAccount<actor extends Actor = Actor> = OwnFields & LoadedFor<actor> & { readonly [seen]: 'own' };

/** The owner has given the password whose hash is here; it may have been replaced by the time a command runs. */
export type ReauthenticatedAccount<actor extends Actor = Actor> = OwnAccount<actor> & {
  readonly passwordHash: string;
  /** In which it was given. */
  readonly session: SessionId | undefined;
};

export async function findOwnAccount<actor extends Actor>({
  db,
  actor,
}: Viewer<actor>): Promise<OwnAccount<actor> | undefined> {
  if (actor.kind === 'guest' || actor.kind === 'pupil') return undefined;
  const row = await db
    .selectFrom('account')
    .select([
      'id',
      'kind',
      'name',
      'given_name as givenName',
      'family_name as familyName',
      'email',
      'email_key as emailKey',
    ])
    .select(['language', 'time_zone as timeZone', 'mails', 'totp_secret_sealed as secretSealed'])
    .select(({ eb }) => eb('email_confirmed_at', 'is not', null).as('confirmed'))
    .where('id', '=', actor.id)
    .executeTakeFirst();
  if (!row) return undefined;
  return { ...row, confirmed: Boolean(row.confirmed) } as OwnAccount<actor>;
}

/** A link from a mail, as far as the person who has it may know it. */
export interface ReceivedLink {
  readonly state: 'open' | 'used' | 'expired';
  /** It was used, and the account still has the address that it confirmed. */
  readonly holds: boolean;
  readonly account: AccountId | null;
  /** The address that it confirms, where it confirms one. */
  readonly email: string | null;
  /** The address of the account that it belongs to. */
  readonly accountEmail: string | null;
  readonly name: string;
}

/** Undefined for a token that was never made, or has been replaced by a newer one. */
export async function findLink(
  { db, now }: Pick<By, 'db' | 'now'>,
  token: string,
  purpose: LinkPurpose,
): Promise<ReceivedLink | undefined> {
  const row = await db
    .selectFrom('one_time_link')
    .leftJoin('account', 'account.id', 'one_time_link.account_id')
    .select(['one_time_link.account_id', 'one_time_link.email', 'one_time_link.expires_at', 'one_time_link.used_at'])
    .select(['account.email as accountEmail', 'account.email_confirmed_at', 'account.name'])
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    state: row.used_at ? 'used' : row.expires_at <= now ? 'expired' : 'open',
    holds: isHeld(row),
    account: row.account_id,
    email: row.email,
    accountEmail: row.accountEmail,
    name: row.name ?? '',
  };
}

interface UsedLinkRow {
  readonly used_at: Date | null;
  readonly email: string | null;
  readonly accountEmail: string | null;
  readonly email_confirmed_at: Date | null;
}

/** An address that was given up and confirmed again by another link is not this link's any more. */
function isHeld({ used_at: used, email, accountEmail, email_confirmed_at: confirmed }: UsedLinkRow): boolean {
  if (!used || !confirmed || !email || !accountEmail) return false;
  return confirmed <= used && emailKeyOf(email) === emailKeyOf(accountEmail);
}
