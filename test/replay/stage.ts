import { randomBytes } from 'node:crypto';
import type { Cast } from './cast.ts';
import type { MailSink } from './mail-sink.ts';
import { Person } from './person.ts';

/** What all projects share: the site, the mails, the officers. */
export interface Stage {
  readonly site: string;
  readonly mail: MailSink;
  readonly cast: Cast;
  /** By country, with a session of their own each. */
  readonly officers: ReadonlyMap<string, Person>;
}

/** A new visitor from this country. */
export function newVisitor({ site, cast }: Pick<Stage, 'site' | 'cast'>, country: string): Person {
  return new Person(site, cast.machine(country));
}

export function newPassword(): string {
  return randomBytes(15).toString('base64url');
}

/** Names the step that failed. */
export class Stumble extends Error {
  constructor(step: string, cause: unknown) {
    super(`${step}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** Runs one step. An error in it carries the name of the innermost step. */
export async function step<result>(name: string, take: () => Promise<result>): Promise<result> {
  try {
    return await take();
  } catch (cause) {
    throw cause instanceof Stumble ? cause : new Stumble(name, cause);
  }
}
