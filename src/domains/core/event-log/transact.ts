import { idOf } from '#kernel/actor.ts';
import type { By, Doer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { queueJob, queueJobs } from '#platform/jobs.ts';
import { isFollowed } from './follow-ups.ts';
import { followUpJob } from './jobs.ts';
import type { AnyNewEvent, NewEvent, Verb } from './model.ts';

/** A command inside its transaction: `db` is the transaction. Steps take it in place of `By`. */
export interface Tx<doer extends Doer = Doer> extends By<doer> {
  /** Writes what was done in this transaction, and queues what follows. Notices and timelines read these rows. */
  record<verb extends Verb>(event: NewEvent<verb>): Promise<void>;
  /** The same for what was done to many, in two statements. */
  recordAll<verb extends Verb>(events: readonly NewEvent<verb>[]): Promise<void>;
  /** Tells the open pages that listen to these topics, after the commit. */
  publish(...topics: readonly string[]): void;
}

/** The one way for a command to write: opens the transaction, records in it, and publishes after the commit. */
export async function transact<doer extends Doer, value>(
  by: By<doer>,
  work: (tx: Tx<doer>) => Promise<value>,
): Promise<value> {
  const topics = new Set<string>();
  const value = await by.db.transaction().execute((db) => {
    // A transaction that is retried after a deadlock begins anew.
    topics.clear();
    return work(within(by, db, topics));
  });
  for (const topic of topics) by.services.live.publish(topic);
  return value;
}

/** The same transaction with the program as the one who acts: for what follows by rule, not by the actor's choice. */
export function asProgram(tx: Tx): Tx<'program'> {
  const by = { actor: 'program', now: tx.now } as const;
  return {
    ...tx,
    actor: 'program',
    record: (event) => insertEvents(tx.db, by, [event]),
    recordAll: (events) => insertEvents(tx.db, by, events),
  };
}

function within<doer extends Doer>(by: By<doer>, db: Db, topics: Set<string>): Tx<doer> {
  return {
    db,
    actor: by.actor,
    now: by.now,
    services: by.services,
    address: by.address,
    record: (event) => insertEvents(db, by, [event]),
    recordAll: (events) => insertEvents(db, by, events),
    publish: (...added) => {
      for (const topic of added) topics.add(topic);
    },
  };
}

async function insertEvents(
  db: Db,
  { actor, now }: Pick<By, 'actor' | 'now'>,
  events: readonly AnyNewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = await db
    .insertInto('event')
    .values(
      events.map((event) => ({
        verb: event.verb,
        subject_id: event.subject,
        project_id: event.project ?? null,
        space_id: event.space ?? null,
        country: event.country ?? null,
        actor_kind: actor === 'program' ? ('program' as const) : actor.kind,
        actor_id: actor === 'program' ? null : (idOf(actor) ?? null),
        details: JSON.stringify(event.details ?? {}),
        at: now,
      })),
    )
    .returning(['id', 'verb'])
    .execute();
  const followed = rows.flatMap(({ id, verb }) => (isFollowed(verb) ? [{ event: id }] : []));
  if (followed.length === 1 && followed[0]) await queueJob(db, followUpJob, followed[0]);
  else if (followed.length > 1) await queueJobs(db, followUpJob, followed);
}
