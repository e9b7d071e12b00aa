import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { paths as office } from '#domains/views/office/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { NotificationId } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { SmallStamp } from '#ui/stamp.tsx';
import { writeTime } from '#ui/write-time.ts';
import {
  askedBy,
  besideEachOther,
  busiestProject,
  comingNotices,
  groupNotices,
  type ListedNotice,
  type NoticeGroup,
} from '../model.ts';
import { paths } from '../paths.ts';
import { NoticeLine } from './notice-line.tsx';

interface Props {
  readonly reader: Reader;
  readonly notices: readonly ListedNotice[];
  readonly older: NotificationId | undefined;
  /** How many are not read, on all pages: what the bell says. */
  readonly fresh: number;
  /** This is not the newest page. */
  readonly isOlderPage: boolean;
  /** Where a person without notices goes on. */
  readonly leads: 'partners' | 'office';
}

export function NotificationsPage({ reader, notices, older, fresh, isOlderPage, leads }: Props) {
  const { t } = reader;
  const groups = groupNotices(notices);
  const asking = groups.filter(askedBy);
  const news = groups.filter((group) => !askedBy(group));
  const talks = fresh > 0 && !isOlderPage;
  return (
    <main id="main" class="page pt-8 pb-12">
      {!isOlderPage && <LiveUpdates />}
      <PageHeading
        title={talks ? t('notifications.fresh', { count: fresh }) : t('notifications.title')}
        lead={notices.length > 0 && !isOlderPage && leadOf(t, fresh, asking.length)}
        actions={
          <>
            {fresh > 0 && (
              <Form action={paths.read()} layout="bare">
                <Button tone="quiet" icon="check">
                  {t('notifications.readAll')}
                </Button>
              </Form>
            )}
            <ButtonLink href={accounts.accountNotices()} tone="quiet" icon="bell">
              {t('notifications.choose')}
            </ButtonLink>
          </>
        }
      />
      {notices.length === 0 ? (
        <NothingYet t={t} leads={leads} />
      ) : (
        <div class="with-side">
          <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
            {asking.length > 0 && <Notices reader={reader} title={t('notifications.toDo')} groups={asking} />}
            {byDay(reader, news).map(([day, ofDay]) => (
              <Notices key={day} reader={reader} title={day} groups={ofDay} />
            ))}
            <Pager
              t={t}
              newer={isOlderPage ? paths.notifications() : undefined}
              older={older && paths.notifications(older)}
            />
          </div>
          <Side t={t} notices={notices} />
        </div>
      )}
    </main>
  );
}

/** Nothing where the title says it all. */
function leadOf(t: Translate, fresh: number, asking: number): string | undefined {
  if (fresh === 0) return t('notifications.fresh', { count: 0 });
  return asking > 0 ? t('notifications.asking', { count: asking }) : undefined;
}

interface NoticesProps {
  readonly reader: Reader;
  readonly title: string;
  readonly groups: readonly NoticeGroup[];
}

function Notices({ reader, title, groups }: NoticesProps) {
  const ordered = besideEachOther(groups);
  return (
    <section class="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 class="text-xl">{title}</h2>
      <ul class="box rows overflow-hidden">
        {ordered.map((group, at) => (
          <NoticeLine key={group.notices[0].id} reader={reader} group={group} above={ordered[at - 1]} />
        ))}
      </ul>
    </section>
  );
}

/** How to be told less, or otherwise. */
function Side({ t, notices }: { readonly t: Translate; readonly notices: readonly ListedNotice[] }) {
  const busiest = busiestProject(notices);
  return (
    <aside class="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
      <Card level={2} title={t('notifications.reach')}>
        <p>{t('notifications.reach.text')}</p>
        <p class="mt-3">
          <a class="link-quiet" href={accounts.accountNotices()}>
            {t('notifications.reach.hours')}
          </a>
        </p>
      </Card>
      {busiest && (
        <Card level={2} title={t('notifications.busiest')}>
          <div class="flex items-center gap-4">
            <SmallStamp cover={projects.pictureOf(busiest.project)} />
            <p class="min-w-0">
              {t('notifications.busiest.count', { count: busiest.count })}{' '}
              <a class="link-quiet" href={accounts.accountNotices()}>
                {t('notifications.busiest.less')}
              </a>
            </p>
          </div>
        </Card>
      )}
    </aside>
  );
}

const comingIcons = { people: 'message-square', projects: 'stamp', spaces: 'notebook-pen' } as const;

/** What will come here, and what makes it come. */
function NothingYet({ t, leads }: { readonly t: Translate; readonly leads: Props['leads'] }) {
  const action =
    leads === 'partners' ? (
      <ButtonLink href={peopleSearch.people()} icon="search">
        {t('notifications.toPartners')}
      </ButtonLink>
    ) : (
      <ButtonLink href={office.office()}>{t('notifications.toOffice')}</ButtonLink>
    );
  if (leads === 'office')
    return (
      <EmptyState icon="bell" title={t('notifications.empty')} action={action}>
        {t('notifications.emptyText')}
      </EmptyState>
    );
  return (
    <EmptyState icon="bell" title={t('notifications.empty')} action={action}>
      <p>{t('notifications.coming')}</p>
      <ul class="mt-4 grid gap-3 text-start text-base-content">
        {comingNotices.map((what) => (
          <li key={what} class="flex items-center gap-3">
            <span class="round-icon bg-base-100">
              <Icon name={comingIcons[what]} />
            </span>
            <span class="min-w-0">{t(`notifications.coming.${what}`)}</span>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

/** By the day of the reader, the newest first. */
function byDay(reader: Reader, groups: readonly NoticeGroup[]): [string, readonly NoticeGroup[]][] {
  const { t, now, timeZone } = reader;
  const dayOf = (at: Date) => writeTime(at, { language: 'en', timeZone }, 'day');
  const [today, yesterday] = [dayOf(now), dayOf(daysAfter(now, -1))];
  const nameOf = ({ notices: [{ at }] }: NoticeGroup) => {
    if (dayOf(at) === today) return t('notifications.today');
    return dayOf(at) === yesterday ? t('notifications.yesterday') : writeTime(at, reader, 'day');
  };
  return [...Map.groupBy(groups, nameOf)];
}
