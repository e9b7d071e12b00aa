import { sql } from 'kysely';
import { expect } from 'vitest';
import { paths } from '#domains/conduct/reports/paths.ts';
import type { CaseId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Fields, Reply } from './browser.ts';
import type { World } from './world.ts';

/** What the officers of these tests write. */
export const facts = 'It names a pupil with their address, which is not for others.';

export function report(who: Browser, kind: string, id: string, fields: Fields = {}): Promise<Reply> {
  return who.post(paths.report(kind, id), {
    idempotencyKey: newId(),
    reason: 'other',
    explanation: 'Please look.',
    ...fields,
  });
}

/** Reports the content and returns its open case. */
export async function reported(
  { db }: World,
  { who, kind, id, reason = 'other' }: { who: Browser; kind: string; id: string; reason?: string | undefined },
): Promise<CaseId> {
  expect((await report(who, kind, id, { reason })).status, kind).toBe(303);
  const row = await db
    .selectFrom('conduct_case')
    .select('id')
    .where(sql<boolean>`subject_id = ${id}::uuid and state = 'open'`)
    .executeTakeFirstOrThrow();
  return row.id;
}

export function decide(who: Browser, id: string, decision: string, more: Fields = {}): Promise<Reply> {
  return who.post(paths.decision(id), { decision, rule: 'privateData', facts, ...more });
}

/** The newest case about this content, open or decided. */
export function caseOf({ db }: World, id: string) {
  return db
    .selectFrom('conduct_case')
    .selectAll()
    .where(sql<boolean>`subject_id = ${id}::uuid`)
    .orderBy('opened_at', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst();
}

/** The reports in the newest case about this content. */
export async function reportsOn(world: World, id: string) {
  const found = await caseOf(world, id);
  return found ? world.db.selectFrom('report').selectAll().where('case_id', '=', found.id).execute() : [];
}
