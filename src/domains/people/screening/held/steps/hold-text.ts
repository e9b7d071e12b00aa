import type { Tx } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import type { Member } from '#kernel/actor.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { ApproachKind } from '../../kinds/model.ts';
import type { RuleKey } from '../../rules/model.ts';
import { mostAlikeShown } from '../model.ts';

interface ToHold {
  readonly id: string;
  readonly kind: ApproachKind;
  readonly title?: string;
  readonly body: string;
  readonly to: MemberId | null;
  readonly place?: string;
  readonly readers?: 'author' | 'members';
}

interface Evidence {
  readonly rule: RuleKey;
  readonly version: number;
  readonly alike: readonly string[];
}

/** Keeps a text whole until the support service of its sender decides. False for a form that was sent twice: it waits already. */
export async function holdText(
  tx: Tx<Member>,
  { id, kind, title = '', body, to, place, readers }: ToHold,
  { rule, version, alike }: Evidence,
): Promise<boolean> {
  const { db, actor, now } = tx;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('held_text')
    .values({
      id,
      member_id: actor.id,
      country: actor.country,
      kind,
      to_id: to,
      place_id: place ?? null,
      readers: readers ?? null,
      title,
      body,
      rule,
      rule_version: version,
      alike: alike.slice(0, mostAlikeShown),
      alike_count: alike.length,
      state: 'waiting',
      held_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await startWaiting(tx, { kind: 'held_text', subject: id, on: { country: actor.country }, waiter: actor.id });
  await tx.record({ verb: 'held_text.held', subject: id, country: actor.country, details: { kind, rule } });
  return true;
}
