import { sweepLinks, sweepSessions } from '#domains/people/accounts/commands/sweep-accounts.ts';
import { sweepDrafts } from '#domains/people/registration/commands/sweep-drafts.ts';
import { sweepChanges } from '#domains/people/schools/commands/sweep-changes.ts';
import type { Db } from '#platform/db.ts';
import { sweepKeptMail } from '#platform/mail.ts';

/** Of each kind in one run: a first run after years must not hold up the others. What is left waits for the next day. */
const most = 10_000;

/** Deletes what has ended and nobody misses. docs/operations.md says after how long. Tells how many rows of each kind went. */
export async function sweep(db: Db, now: Date, limit = most) {
  const options = { now, most: limit };
  return {
    sessions: await sweepSessions(db, options),
    links: await sweepLinks(db, options),
    drafts: await sweepDrafts(db, options),
    schoolChanges: await sweepChanges(db, options),
    keptMails: await sweepKeptMail(db, options),
  };
}
