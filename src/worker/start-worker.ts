import { domains } from '#domains/all.ts';
import { declareErasures } from '#domains/core/erasure/registry.ts';
import { declareFollowUps, followUp } from '#domains/core/event-log/follow-ups.ts';
import { followUpJob } from '#domains/core/event-log/jobs.ts';
import { declareNoticeKinds } from '#domains/core/notifications/registry.ts';
import { declareOwnData } from '#domains/core/own-data/registry.ts';
import type { By } from '#platform/command.ts';
import type { OpenDatabase } from '#platform/db.ts';
import { type HandledJob, handles, openQueue, type Worker } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import { type Mailer, mailJob, sendsOnce } from '#platform/mail.ts';
import type { Metrics } from '#platform/metrics.ts';
import type { Services } from '#platform/services.ts';
import { sweepJob } from './jobs.ts';
import { sweep } from './sweep.ts';

interface Parts {
  readonly database: OpenDatabase;
  readonly services: Services;
  readonly mailer: Mailer;
  readonly log: Log;
  readonly clock: () => Date;
  readonly metrics?: Metrics | undefined;
  /** Whether jobs are fetched by themselves, or only when `drain` is called (in tests). */
  readonly poll: boolean;
}

/** Every job of the program with its handler: those of the domains, and the three that no domain owns. */
export function allJobs({ mailer, log }: Pick<Parts, 'mailer' | 'log'>): readonly HandledJob<By<'program'>>[] {
  return [
    handles(mailJob, sendsOnce(mailer)),
    handles(sweepJob, async ({ db, now, services }: By<'program'>) => {
      const leftovers = await services.files.removeLeftovers(now);
      log.info({ swept: { ...(await sweep(db, now)), leftovers } }, 'what had ended was swept away');
    }),
    ...domains.flatMap(({ jobs = [] }) => jobs),
    handles(followUpJob, (by: By<'program'>, { event }) => followUp(by, event)),
  ];
}

export function startWorker({ database, services, mailer, log, clock, metrics, poll }: Parts): Promise<Worker> {
  declareOwnData(domains.flatMap(({ ownData = [] }) => ownData));
  declareErasures(domains.flatMap(({ erasure = [] }) => erasure));
  declareNoticeKinds(domains.flatMap(({ notices = [] }) => notices));
  declareFollowUps(domains.flatMap(({ followUps = [] }) => followUps));
  return openQueue(database, {
    jobs: allJobs({ mailer, log }),
    context: (): By<'program'> => ({ db: database.db, services, now: clock(), actor: 'program' }),
    poll,
    onError: (error, about) =>
      about
        ? log[about.state === 'failed' ? 'error' : 'warn'](
            { error, ...about },
            about.state === 'failed' ? 'a job was given up' : 'a job failed and will be tried again',
          )
        : log.error({ error }, 'the queue has a problem'),
    onTry: (report) => {
      metrics?.countJob(report);
      if (report.state === 'completed') log.info(report, 'a job was done');
    },
  });
}
