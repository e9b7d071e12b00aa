import type { Tx } from '#domains/core/event-log/transact.ts';
import type { NotificationId, PushDeviceId } from '#kernel/ids.ts';
import { queueJob } from '#platform/jobs.ts';
import { sendPushesJob } from '../jobs.ts';

export interface NewPush {
  readonly devices: readonly PushDeviceId[];
  readonly notification: NotificationId;
  readonly dueAt: Date;
  /** Of the notice, as its domain declares it. */
  readonly kind: string | undefined;
  /** Undefined where it may repeat the words of the notice. */
  readonly sayAs: string | undefined;
}

/** Lets each notice wait for the browsers of its reader, and queues the job for what is due now; the others are found by the clock. */
export async function startPushes({ db, now }: Pick<Tx, 'db' | 'now'>, pushes: readonly NewPush[]): Promise<void> {
  const rows = pushes.flatMap(({ devices, notification, dueAt, kind, sayAs }) =>
    devices.map((device) => ({
      notification_id: notification,
      device_id: device,
      due_at: dueAt,
      kind: kind ?? null,
      say_as: sayAs ?? null,
    })),
  );
  if (rows.length === 0) return;
  await db
    .insertInto('notice_push')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (rows.some(({ due_at }) => due_at <= now)) await queueJob(db, sendPushesJob, {});
}
