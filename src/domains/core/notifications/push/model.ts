import type { NotificationId, PushDeviceId, SessionId } from '#kernel/ids.ts';

/** A browser that its owner wants woken. When, not with what: which machine a person uses is not kept. */
export interface PushDevice {
  readonly id: PushDeviceId;
  readonly saysWords: boolean;
  readonly createdAt: Date;
  readonly session: SessionId;
}

/** As the browser says it (`PushAddress`). */
export interface NewPushDevice {
  readonly endpoint: string;
  readonly browserKey: string;
  readonly browserSecret: string;
  readonly saysWords: boolean;
}

/** Of one account; a further one takes the place of the oldest. */
export const mostDevices = 10;
export const longestEndpoint = 1000;

/** What waits for a device. */
export interface WaitingPush {
  readonly notification: NotificationId;
  readonly device: PushDeviceId;
}

/** So often is it tried, with growing pauses: about two hours in all. */
export const mostTries = 6;
