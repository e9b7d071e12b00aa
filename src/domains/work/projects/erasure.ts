import { sql } from 'kysely';
import { type Erasure, rowsGo, rowsUnnamed } from '#domains/core/erasure/registry.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { AccountId, MemberId, ProjectId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { lifecycleKinds } from './lifecycle/model.ts';
import { endProject } from './lifecycle/steps/end-project.ts';
import { paths } from './paths.ts';
import { lockProject } from './steps/lock-project.ts';

/** The seats of founders and partners stay with an account that has no name any more; what they founded goes on with the other founder. */
const seatErasure: Erasure = {
  covers: {},
  async erase(tx, account) {
    const founded = await tx.db
      .selectFrom('project_founder')
      .select('project_id')
      .where('member_id', '=', account as MemberId)
      .orderBy('project_id')
      .execute();
    for (const { project_id: id } of founded) await leaveProject(tx, id, account as MemberId);
    return [];
  },
  async tell(db, account) {
    const rows = await listFounded(db, account);
    const alone = rows.filter(({ toClose }) => toClose);
    const goOn = rows.length - alone.length;
    return [
      ...alone.map(({ id, title }) => ({
        words: 'projects.erasure.alone' as const,
        values: { title },
        toDoAt: paths.project(id),
      })),
      ...(goOn > 0 ? [{ words: 'projects.erasure.goOn' as const, values: { count: goOn } }] : []),
    ];
  },
  async refersTo(db, account) {
    const { rows } = await sql<{
      named: boolean;
    }>`select exists (select from project_founder where member_id = ${account})
      or exists (select from project_partner where member_id = ${account}) as named`.execute(db);
    return rows[0]?.named === true;
  },
};

/** Whose other founder has left too is closed first by a founder who can close it: the one who stays behind knows why. */
async function listFounded(db: Db, account: AccountId) {
  return db
    .selectFrom('project_founder as own')
    .innerJoin('project', 'project.id', 'own.project_id')
    .innerJoin('member', 'member.id', 'own.member_id')
    .leftJoin('project_founder as theirs', (join) =>
      join.onRef('theirs.project_id', '=', 'own.project_id').onRef('theirs.seat', '<>', 'own.seat'),
    )
    .leftJoin('account_name as other', 'other.id', 'theirs.member_id')
    .select(['project.id', 'project.title'])
    .select(
      sql<boolean>`project.state = 'active' and member.state = 'verified'
        and (other.id is null or other.suspended_at is not null)`.as('toClose'),
    )
    .where('own.member_id', '=', account as MemberId)
    .orderBy('project.id')
    .execute();
}

async function leaveProject(tx: Tx<'program'>, id: ProjectId, leaving: MemberId): Promise<void> {
  const locked = await lockProject(tx, id);
  const others = await tx.db
    .selectFrom('project_founder')
    .innerJoin('account_name as account', 'account.id', 'member_id')
    .innerJoin('project', 'project.id', 'project_id')
    .select(['project.title', 'account.is_erased'])
    .where('project_id', '=', id)
    .where('member_id', '<>', leaving)
    .execute();
  const title = others[0]?.title ?? '';
  const goesOn = others.some(({ is_erased }) => !is_erased);
  if (locked.state === 'waiting_for_partner' || locked.state === 'under_review') {
    await tx.db.updateTable('project').set({ state: 'draft' }).where('id', '=', id).execute();
    await stopWaiting(tx, { subject: id, kinds: lifecycleKinds });
  }
  if (goesOn) await tx.record({ verb: 'project.founder_left', subject: id, project: id, details: { title } });
  else if (locked.state === 'active') await endProject(tx, id, locked, { title, reason: '' });
  // Only its founders have ever seen it.
  else if (locked.round === 0) await tx.db.deleteFrom('project').where('id', '=', id).execute();
}

export const projectsErasure = [
  rowsGo('project_invitation', 'member_id'),
  rowsUnnamed('project_invitation', 'invited_by'),
  rowsUnnamed('project_review', 'decided_by'),
  rowsUnnamed('project_draft_version', 'saved_by'),
  seatErasure,
];
