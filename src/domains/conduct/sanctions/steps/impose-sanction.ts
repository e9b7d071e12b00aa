import type { Rule } from '#domains/conduct/code/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { endDevices } from '#domains/core/notifications/push/steps/end-devices.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import type { Officer } from '#kernel/actor.ts';
import type { CaseId, CountryCode, MemberId } from '#kernel/ids.ts';
import { accountTopic, rightsTopic } from '#platform/live.ts';
import { newId } from '#platform/new-id.ts';
import { endOf, kindNow, type SanctionKind } from '../model.ts';
import { sendSanctionStatement } from './send-sanction-statement.ts';

interface NewSanction {
  readonly member: MemberId;
  readonly country: CountryCode;
  readonly caseId: CaseId;
  readonly kind: SanctionKind;
  readonly rule: Rule;
  readonly facts: string;
}

/** Restricts a member from now on, as an officer has decided; their open pages and streams learn of it with the commit. */
export async function imposeSanction(tx: Tx<Officer>, sanction: NewSanction): Promise<void> {
  const { member, country, caseId, kind, rule, facts } = sanction;
  const id = newId<string>();
  const endsAt = endOf(kind, tx.now);
  await tx.db
    .insertInto('sanction')
    .values({
      ...{ id, member_id: member, country, case_id: caseId, kind, rule, facts },
      ...{ imposed_by: tx.actor.id, begun_at: tx.now, ends_at: endsAt },
    })
    .execute();
  // They can read no more than the statement: no browser of theirs shows what is new.
  if (kind !== 'silence') await endDevices(tx, member);
  if (kind === 'ban') await startWaiting(tx, { kind: 'ban_check', subject: id, on: { country }, urgent: true });
  const made = { ...sanction, imposedBy: tx.actor.id, begunAt: tx.now, endsAt, checkedAt: null, liftedAt: null };
  await sendSanctionStatement(tx, made, { outcome: kindNow(made, tx.now), words: facts });
  tx.publish(rightsTopic(member), accountTopic(member));
  await tx.record({ verb: 'sanction.imposed', subject: id, country, details: { kind } });
}
