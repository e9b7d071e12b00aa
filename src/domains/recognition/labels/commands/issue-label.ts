import { randomBytes } from 'node:crypto';
import { recordEvent } from '#domains/core/events/record-event.ts';
import type { CountryCode, LabelId, MemberId, ProjectId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import { codeLength, codeOf, type LabelKind } from '../model.ts';

interface Issuing {
  readonly kind: LabelKind;
  readonly project: ProjectId;
  readonly member: MemberId;
  /** What the label will say for good. */
  readonly title: string;
  readonly name: string;
  readonly school: string;
  readonly country: CountryCode;
}

/** Issues a label, in the transaction of the deed that earns it. A second call for the same person and project changes nothing. */
export async function issueLabel(
  tx: Db,
  { kind, project, member, title, name, school, country }: Issuing,
  now: Date,
): Promise<void> {
  const row = await tx
    .insertInto('label')
    .values({
      id: newId<LabelId>(),
      kind,
      project_id: project,
      member_id: member,
      code: codeOf(randomBytes(codeLength)),
      issued_at: now,
      title,
      name,
      school,
      country,
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'member_id', 'kind']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row)
    await recordEvent(
      tx,
      'program',
      { verb: 'label.issued', subject: row.id, project, country, details: { member } },
      now,
    );
}
