import { transact } from '#domains/core/event-log/transact.ts';
import type { NewPushDevice } from '#domains/core/notifications/push/model.ts';
import { keepDevice } from '#domains/core/notifications/push/steps/keep-device.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import type { SessionId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import type { OwnAccount } from '../../access.ts';

/** Lets this browser be woken, as long as its owner is signed in there. False where its address is none of a push service. */
export async function startPush<owner extends Member | Officer>(
  by: By<owner> & { readonly session: SessionId | undefined },
  account: OwnAccount<NoInfer<owner>>,
  device: NewPushDevice,
): Promise<boolean> {
  const { session, services } = by;
  if (!session || !services.push.isKnown(device)) return false;
  return await transact(by, (tx) => keepDevice(tx, { id: account.id, session }, device));
}
