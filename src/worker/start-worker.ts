import { describeInPosts } from '#domains/spaces/diary/posts/commands/describe-in-posts.ts';
import { reindexTeachers } from '#domains/people/people-search/commands/reindex-teachers.ts';
import { noteVisit } from '#domains/people/verification/commands/note-visit.ts';
import { describeInPages } from '#domains/spaces/pages/commands/describe-in-pages.ts';
import type { OpenDatabase } from '#platform/db.ts';
import { openQueue, type Worker } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import type { Mailer } from '#platform/mail.ts';
import type { Services } from '#platform/services.ts';
import { followUp } from './follow-ups.ts';
import { sweep } from './sweep.ts';

interface Parts {
  readonly database: OpenDatabase;
  readonly services: Services;
  readonly mailer: Mailer;
  readonly log: Log;
  readonly clock: () => Date;
  /** Whether jobs are fetched by themselves, or only when `drain` is called (in tests). */
  readonly poll: boolean;
}

export function startWorker({ database, services, mailer, log, clock, poll }: Parts): Promise<Worker> {
  return openQueue(
    database,
    {
      mail: (mail) => mailer.send(mail),
      sweep: async () => {
        log.info({ swept: await sweep(database.db, clock()) }, 'what had ended was swept away');
      },
      'describe-picture': async (what) => {
        await describeInPages(database.db, what, services);
        await describeInPosts(database.db, what, services);
      },
      'note-visit': ({ member }) => noteVisit(database.db, member, clock()),
      'list-teachers': (what) => reindexTeachers(database.db, what, clock()),
      'follow-up': ({ event }) => followUp({ db: database.db, services, now: clock() }, event),
    },
    {
      poll,
      onError: (error, about) =>
        about
          ? log[about.isLast ? 'error' : 'warn'](
              { error, job: about.job },
              about.isLast ? 'a job was given up' : 'a job failed and will be tried again',
            )
          : log.error({ error }, 'the queue has a problem'),
    },
  );
}
