import { createECDH, randomBytes } from 'node:crypto';
import { keepDevice } from '#domains/core/notifications/push/steps/keep-device.ts';
import type { PushDeviceId } from '#kernel/ids.ts';
import type { BrowserKeys } from '../pretend-push-service.ts';
import type { World } from '../world.ts';
import type { TestTeacher } from './people.ts';
import { aSession } from './session.ts';

export interface TestDevice {
  readonly id: PushDeviceId;
  readonly address: { readonly endpoint: string; readonly browserKey: string; readonly browserSecret: string };
  readonly keys: BrowserKeys;
}

/** What a browser says that agrees to be woken. */
export function aPushAddress(): Pick<TestDevice, 'address' | 'keys'> {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  const secret = randomBytes(16);
  const address = {
    endpoint: `https://push.test/${randomBytes(12).toString('base64url')}`,
    browserKey: ecdh.getPublicKey().toString('base64url'),
    browserSecret: secret.toString('base64url'),
  };
  return { address, keys: { ecdh, secret } };
}

/** A browser in which it is on, in a session of its own. */
export async function aPushDevice(
  world: World,
  { id, kind }: Pick<TestTeacher, 'id' | 'kind'>,
  { saysWords = false }: { readonly saysWords?: boolean } = {},
): Promise<TestDevice> {
  const made = aPushAddress();
  const session = await aSession(world, { id, kind });
  await keepDevice(world, { id, session }, { ...made.address, saysWords });
  const { id: device } = await world.db
    .selectFrom('push_device')
    .select('id')
    .where('endpoint', '=', made.address.endpoint)
    .executeTakeFirstOrThrow();
  return { ...made, id: device };
}
