import { transact } from '#domains/core/event-log/transact.ts';
import type { PushDevice } from '#domains/core/notifications/push/model.ts';
import { endDevices } from '#domains/core/notifications/push/steps/end-devices.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { OwnAccount } from '../../access.ts';

/** This browser is not woken any more. */
export async function endPush<owner extends Member | Officer>(
  by: By<owner>,
  account: OwnAccount<NoInfer<owner>>,
  { id }: PushDevice,
): Promise<void> {
  await transact(by, (tx) => endDevices(tx, account.id, id));
}
