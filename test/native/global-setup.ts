import { transformAll } from './transform.ts';

/** As ../global-setup.ts, which imports parts of the program: it is read when they are transformed. */
export async function setup(): Promise<void> {
  await transformAll();
  await (await import('../global-setup.ts')).setup();
}
