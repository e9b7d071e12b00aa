import { sql } from 'kysely';
import { restrictionAt } from '#domains/people/accounts/access.ts';
import type { Actor, Member, Officer } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type MemberId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { type ApproachKind, isToEverybody } from '../kinds/model.ts';
import type { HeldState, RefusalReason } from './model.ts';
import { canSeeHeld, isSender } from './policy.ts';

declare const seen: unique symbol;

export interface Held {
  readonly id: string;
  readonly sender: MemberId;
  readonly senderName: string;
  readonly country: CountryCode;
  readonly kind: ApproachKind;
  readonly to: MemberId | null;
  readonly toName: string | null;
  /** Of an advert and a thread; else empty. */
  readonly title: string;
  readonly body: string;
  readonly rule: string;
  readonly version: number;
  readonly alikeIds: readonly string[];
  readonly alikeCount: number;
  readonly state: HeldState;
  readonly heldAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly reason: RefusalReason | null;
  readonly words: string | null;
}

/** A held text that this actor may see: its sender, or an officer who decides about it. Only this file makes one. */
export type SeenHeld<actor extends Actor = Actor> = Held & LoadedFor<actor> & { readonly [seen]: 'held text' };

/** Undefined where there is none, and where the actor may not see it. */
export async function findHeld<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenHeld<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await selectHeld(db).where('held_text.id', '=', id).executeTakeFirst();
  return row && (isSender(actor, row) || canSeeHeld(actor, row)) ? (row as SeenHeld<actor>) : undefined;
}

/** The others of the same sender that wait, the oldest first. */
export async function listWaitingOf(
  { db, actor }: Viewer<Officer>,
  { sender, most }: { readonly sender: MemberId; readonly most: number },
): Promise<readonly SeenHeld<Officer>[]> {
  const rows = await selectHeld(db)
    .where('held_text.member_id', '=', sender)
    .where('state', '=', 'waiting')
    .orderBy('held_at')
    .orderBy('held_text.id')
    .limit(most)
    .execute();
  return rows.filter((row) => canSeeHeld(actor, row)).map((row) => row as SeenHeld<Officer>);
}

function selectHeld(db: Db) {
  return db
    .selectFrom('held_text')
    .innerJoin('account_name as sender', 'sender.id', 'held_text.member_id')
    .leftJoin('account_name as reader', 'reader.id', 'held_text.to_id')
    .leftJoin('account_name as officer', 'officer.id', 'held_text.decided_by')
    .select(['held_text.id', 'held_text.member_id as sender', 'sender.name as senderName', 'held_text.kind'])
    .select(['held_text.to_id as to', 'reader.name as toName', 'held_text.title', 'held_text.body'])
    .select(['held_text.rule', 'held_text.state'])
    .select(['held_text.rule_version as version', 'held_text.alike as alikeIds', 'held_text.alike_count as alikeCount'])
    .select(['held_text.held_at as heldAt', 'held_text.decided_at as decidedAt', 'officer.name as decidedBy'])
    .select(['held_text.reason', 'held_text.words', 'held_text.country']);
}

/** What waits for this officer, as SQL on `waiting`. */
export function heldWaitingFor(officer: Officer) {
  const { serves } = officer;
  const isTheirs = serves === 'every country' ? sql<boolean>`true` : sql<boolean>`on_country = any(${[...serves]})`;
  return sql<boolean>`(waiting.kind = 'held_text' and ${isTheirs})`;
}

/** A text that an officer has released and that has not been sent yet, with its sender as they are now. */
export interface ReleasedText {
  readonly id: string;
  readonly kind: ApproachKind;
  readonly sender: Member;
  /** Null for what everybody reads. */
  readonly to: MemberId | null;
  readonly title: string;
  readonly body: string;
  /** The advert, post, forum or thread where it goes. */
  readonly place: string | null;
  readonly readers: 'author' | 'members' | null;
}

/** Undefined where it was sent already. `unsendable`: its sender or its reader has left, or its sender may not write now. */
export async function findReleased(db: Db, id: string, now: Date): Promise<ReleasedText | 'unsendable' | undefined> {
  const row = await db
    .selectFrom('held_text')
    .innerJoin('approach', 'approach.id', 'held_text.id')
    .innerJoin('member', 'member.id', 'held_text.member_id')
    .innerJoin('account', 'account.id', 'held_text.member_id')
    .select(['held_text.id', 'held_text.kind', 'held_text.to_id', 'held_text.title', 'held_text.body'])
    .select(['held_text.place_id', 'held_text.readers', 'member.id as sender', 'member.country', 'member.state'])
    .select(['account.email_confirmed_at', 'account.suspended_at'])
    .select(restrictionAt(now, 'held_text.member_id').as('restriction'))
    .where('held_text.id', '=', id)
    .where('held_text.state', '=', 'released')
    .where('approach.outcome', '=', 'held')
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.suspended_at || row.restriction) return 'unsendable';
  if (!row.to_id && !isToEverybody(row.kind)) return 'unsendable';
  const sender: Member = {
    kind: 'member',
    id: row.sender,
    country: row.country,
    verified: row.state === 'verified',
    confirmed: row.email_confirmed_at !== null,
  };
  return {
    id: row.id,
    kind: row.kind,
    sender,
    to: row.to_id,
    title: row.title,
    body: row.body,
    place: row.place_id,
    readers: row.readers,
  };
}
