import type { Texts } from '#domains/core/content/registry.ts';
import type { CaseId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { CorrectionAnswer } from '../model.ts';

export interface CorrectionLine {
  readonly id: string;
  readonly before: Texts;
  readonly after: Texts;
  readonly note: string;
  readonly askedAt: Date;
  /** Undefined while it waits. */
  readonly answer: { readonly kind: CorrectionAnswer; readonly reason: string; readonly at: Date } | undefined;
}

/** How often it was asked that the content of a case be shown again, and what was answered; the newest first. */
export async function listCorrections(db: Db, id: CaseId): Promise<readonly CorrectionLine[]> {
  const rows = await db
    .selectFrom('conduct_correction')
    .select(['id', 'old_texts', 'texts', 'note', 'asked_at', 'answer', 'reason', 'answered_at'])
    .where('case_id', '=', id)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ answer, answered_at: at, ...row }) => ({
    id: row.id,
    before: textsOf(row.old_texts),
    after: textsOf(row.texts),
    note: row.note,
    askedAt: row.asked_at,
    answer: answer && at ? { kind: answer, reason: row.reason, at } : undefined,
  }));
}

function textsOf(stored: unknown): Texts {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'));
}
