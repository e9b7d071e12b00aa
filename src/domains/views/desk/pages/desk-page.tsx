import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { FirstSuggestions } from '#domains/people/suggestions/parts/first-suggestions.tsx';
import type { OwnOffer, Suggestions } from '#domains/people/suggestions/queries.ts';
import { type VerificationStatus, type WaitingOn, waitingOn } from '#domains/people/verification/model.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { awayOn } from '#ui/availability.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { hourOf, writeRelativeTime, writeTime } from '#ui/write-time.ts';
import { isForMember, nextSteps, type OwnProject, partOfDay, type StreamItem, type WaitingItem } from '../model.ts';
import { paths } from '../paths.ts';
import { Celebration } from './celebration.tsx';
import { FirstThing, NextSteps } from './next-steps.tsx';
import { OwnStamps } from './own-stamps.tsx';
import { StreamRows } from './stream-rows.tsx';
import { SchoolLink, VerificationCard, VerificationTask } from './verification-card.tsx';
import { WaitingRows } from './waiting-rows.tsx';

interface Props {
  readonly reader: Reader;
  readonly me: string;
  readonly status: VerificationStatus;
  readonly waiting: readonly WaitingItem[];
  readonly projects: readonly OwnProject[];
  /** The newest of what people whom the member follows have posted, and of what happened in the projects. */
  readonly news: readonly StreamItem[];
  readonly suggestions: Suggestions;
  readonly subjectLabel: (key: string) => string;
  /** A suggestion that was just put away. */
  readonly away: string | null;
}

/** The first page after signing in: what waits for the member, next steps, own projects, suggestions. */
export function DeskPage(props: Props) {
  const { reader, me, status, waiting, projects: ownProjects, news, suggestions, subjectLabel, away } = props;
  const { own } = suggestions;
  const { t, now, timeZone } = reader;
  const next = waitingOn(status, now);
  const progress = { profile: own.hasProfile, contact: own.hasContact, project: ownProjects.length > 0 };
  const isFree = waiting.length === 0 && !isForMember(next);
  const greeting = t('desk.hello', { time: partOfDay(hourOf(now, timeZone)), name: status.givenName });
  const lead = isFree ? t('desk.nothing') : leadOf(reader, waiting, next);
  return (
    <main id="main" class="page grid grid-cols-[minmax(0,1fr)] gap-8 pt-8 pb-12">
      <LiveUpdates />
      <div class="flex flex-wrap items-center gap-x-6 gap-y-4">
        <div class="min-w-0">
          <h1 class="wrap-anywhere">{greeting}</h1>
          {lead && <p class="lead mt-2">{lead}</p>}
        </div>
        {progress.contact && (
          <div class="sm:ms-auto">
            <ButtonLink tone={isFree ? 'quiet' : 'primary'} icon="plus" href={projects.start()}>
              {t('desk.newProject')}
            </ButtonLink>
          </div>
        )}
      </div>
      <Celebration reader={reader} projects={ownProjects} />
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem] lg:gap-8">
        <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
          {isFree ? (
            <FirstThing reader={reader} progress={progress} projects={ownProjects} />
          ) : (
            <section class="grid grid-cols-[minmax(0,1fr)] gap-3">
              <h2 class="sr-only">{t('desk.waiting')}</h2>
              <VerificationTask reader={reader} status={status} />
              <WaitingRows reader={reader} waiting={waiting} />
            </section>
          )}
          <NextSteps t={t} steps={isFree ? nextSteps(progress).slice(1) : nextSteps(progress)} />
        </div>
        <aside class="grid grid-cols-[minmax(0,1fr)] gap-6">
          {next !== 'nobody' && <VerificationCard reader={reader} status={status} next={next} />}
          {news.length > 0 && <FirstNews reader={reader} news={news} />}
          <OwnAvailability reader={reader} own={own} next={next} />
        </aside>
      </div>
      <OwnStamps reader={reader} me={me} projects={ownProjects} />
      <div class="mt-4">
        <FirstSuggestions {...{ reader, suggestions, subjectLabel, away }} from="desk" />
      </div>
    </main>
  );
}

/** Beside what waits, so that the first screen says both. */
function FirstNews({ reader, news }: Pick<Props, 'reader' | 'news'>) {
  const { t } = reader;
  return (
    <Card>
      <div class="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 class="text-lg">{t('desk.news')}</h2>
        <a class="link-quiet tap text-sm" href={paths.stream()}>
          {t('desk.news.all')}
        </a>
      </div>
      <StreamRows reader={reader} rows={news.map((first) => ({ first, before: [] }))} size="beside" />
    </Card>
  );
}

function leadOf({ t, now, language }: Reader, waiting: readonly WaitingItem[], next: WaitingOn): string | undefined {
  const oldest = waiting.toSorted((one, other) => one.since.getTime() - other.since.getTime())[0];
  if (!oldest && next === 'address') return t('desk.lead.asked');
  if (!oldest) return next === 'correction' ? t('verification.waitingOn.correction') : undefined;
  return t('desk.lead', { count: waiting.length, ago: writeRelativeTime(oldest.since, now, language) });
}

/** Whether others see that the reader looks for a project, where that is changed, and where one says that one has changed school. */
function OwnAvailability({
  reader,
  own,
  next,
}: {
  readonly reader: Reader;
  readonly own: OwnOffer;
  readonly next: WaitingOn;
}) {
  const { t, now, language } = reader;
  const away = awayOn(own.awayUntil, now);
  const text = away
    ? t('desk.away', { day: writeTime(new Date(`${away}T00:00:00Z`), { language, timeZone: 'UTC' }, 'day') })
    : t(own.available ? 'desk.available' : 'desk.notAvailable');
  return (
    <Card tone="soft">
      <p class="text-sm">
        {text}{' '}
        <a class="link-quiet tap whitespace-nowrap" href={profiles.ownProfile()}>
          {t('desk.changeAvailability')}
        </a>
      </p>
      {next === 'nobody' && <SchoolLink t={t} />}
    </Card>
  );
}
