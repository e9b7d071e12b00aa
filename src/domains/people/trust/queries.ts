import type { MemberId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { type Trust, trustOf } from './model.ts';

/** Members about whom nothing was counted yet have no row. */
export async function findTrust({ db, now }: Pick<By, 'db' | 'now'>, member: MemberId): Promise<Trust> {
  const row = await db.selectFrom('member_trust').selectAll().where('member_id', '=', member).executeTakeFirst();
  return trustOf(
    {
      verifiedSince: row?.verified_since ?? undefined,
      approvedProjects: row?.approved_projects ?? 0,
      posts: row?.posts ?? 0,
      lastUpheldReportAt: row?.last_upheld_report_at ?? undefined,
    },
    now,
  );
}
