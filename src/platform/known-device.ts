import { newId } from './new-id.ts';
import type { Keyring } from './tokens.ts';

export const deviceCookie = 'device';

/** To be set with the answer; `maxAge` in seconds. */
export interface DeviceCookie {
  readonly name: typeof deviceCookie;
  readonly value: string;
  readonly maxAge: number;
}

/** Computers are shared: a device knows those who signed in last. */
const mostPeople = 12;
/** In seconds. Browsers keep no cookie longer than 400 days. */
const maxAge = 400 * 24 * 3600;
const mark = 'device:';

/** What a browser has kept since somebody signed in with it. It opens nothing; wrong tries of others do not stop it. */
interface Device {
  readonly id: string;
  readonly people: readonly string[];
}

function readDevice(keyring: Keyring, cookie: string | undefined): Device | undefined {
  const text = cookie && keyring.decrypt(cookie);
  if (!text?.startsWith(mark)) return undefined;
  const [id = '', ...people] = text.slice(mark.length).split(' ');
  return { id, people };
}

/** The device, where one of these people has signed in with it before. */
export function knownDevice(
  keyring: Keyring,
  cookie: string | undefined,
  people: readonly string[],
): string | undefined {
  const device = readDevice(keyring, cookie);
  return device?.people.some((person) => people.includes(person)) ? device.id : undefined;
}

/**
 * What a device is told to know where somebody has shown their mailbox, and is still to be asked for a code: it may try passwords, whatever
 * others have tried, and gets no new tries at the code.
 */
export const byMailbox = (person: string): string => `mailbox:${person}`;

/** After somebody has signed in completely, or has shown that the mailbox of the account is theirs. */
export function deviceKnows(keyring: Keyring, cookie: string | undefined, person: string): DeviceCookie {
  const device = readDevice(keyring, cookie) ?? { id: newId<string>(), people: [] };
  const people = [person, ...device.people.filter((other) => other !== person)].slice(0, mostPeople);
  return { name: deviceCookie, value: keyring.encrypt(`${mark}${[device.id, ...people].join(' ')}`), maxAge };
}
