import { randomBytes } from 'node:crypto';
import { asProgram, type Tx } from '#domains/core/event-log/transact.ts';
import type { CountryCode, LabelId, MemberId, ProjectId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { codeLength, codeOf, type LabelKind } from '../model.ts';

interface NewLabel {
  readonly kind: LabelKind;
  readonly project: ProjectId;
  readonly member: MemberId;
  /** Printed on the label, and not changed afterwards. */
  readonly title: string;
  readonly name: string;
  readonly school: string;
  readonly country: CountryCode;
}

/** Issues a label. A second call for the same person and project changes nothing. */
export async function issueLabel(
  tx: Tx,
  { kind, project, member, title, name, school, country }: NewLabel,
): Promise<void> {
  const row = await tx.db
    .insertInto('label')
    .values({
      id: newId<LabelId>(),
      kind,
      project_id: project,
      member_id: member,
      code: codeOf(randomBytes(codeLength)),
      issued_at: tx.now,
      title,
      name,
      school,
      country,
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'member_id', 'kind']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row) await asProgram(tx).record({ verb: 'label.issued', subject: row.id, project, country, details: { member } });
}
