import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { paths as office } from '#domains/views/office/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { NotificationId } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { SmallStamp } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { writeTime } from '#ui/write-time.ts';
import { comingNotices, groupNotices, type ListedNotice, type NoticeGroup, peopleOf, titled } from '../model.ts';
import { paths } from '../paths.ts';

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
  const readAll = (
    <Form action={paths.read()} layout="bare">
      <Button tone="quiet" icon="check">
        {t('notifications.readAll')}
      </Button>
    </Form>
  );
  return (
    <main id="main" class="page pt-8 pb-12">
      {!isOlderPage && <LiveUpdates />}
      <div class="mx-auto max-w-4xl">
        <PageHeading
          title={t('notifications.title')}
          lead={notices.length > 0 && !isOlderPage && t('notifications.fresh', { count: fresh })}
          actions={
            <>
              {fresh > 0 && readAll}
              <ButtonLink href={accounts.accountNotices()} tone="quiet" icon="bell">
                {t('notifications.choose')}
              </ButtonLink>
            </>
          }
        />
        {notices.length === 0 ? (
          <NothingYet t={t} leads={leads} />
        ) : (
          <div class="grid grid-cols-[minmax(0,1fr)] gap-8">
            {byDay(reader, groups).map(([day, ofDay]) => (
              <section key={day} class="grid grid-cols-[minmax(0,1fr)] gap-3">
                <h2 class="text-xl">{day}</h2>
                <ul class="box rows overflow-hidden">
                  {ofDay.map((group, at) => (
                    <NoticeLine key={group.notices[0].id} reader={reader} group={group} above={ofDay[at - 1]} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
        <Pager
          t={t}
          newer={isOlderPage ? paths.notifications() : undefined}
          older={older && paths.notifications(older)}
        />
      </div>
    </main>
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

/** By the domain that tells. */
const icons: Readonly<Record<string, IconName>> = {
  contacts: 'user-plus',
  messages: 'message-square',
  projects: 'stamp',
  pages: 'file-text',
  forum: 'message-square',
  diary: 'notebook-pen',
  spaces: 'door-open',
  reports: 'flag',
  verification: 'shield-check',
};

interface LineProps {
  readonly reader: Reader;
  readonly group: NoticeGroup;
  /** The line before of the same day. */
  readonly above: NoticeGroup | undefined;
}

const mostFaces = 4;

/** A form, not a link: opening marks as read, and a browser that fetches ahead must not. */
function NoticeLine({ reader, group, above }: LineProps) {
  const { t } = reader;
  const [{ id, at, isRead }, ...others] = group.notices;
  const people = peopleOf(group, mostFaces);
  return (
    <li class={isRead ? 'notice-row' : 'notice-row is-new'}>
      <span class="notice-picture">
        <Picture group={group} above={above} />
      </span>
      <div class="row-body">
        <Form action={paths.opening(id)} layout="bare">
          {others.map((other) => (
            <input key={other.id} type="hidden" name="with" value={other.id} />
          ))}
          <button class="notice-open" type="submit">
            {sentenceOf(t, group)}
          </button>
        </Form>
        <p class="mt-1 flex flex-wrap items-center gap-2 text-sm text-muted">
          {people.length > 0 && (
            <span class="faces">
              {people.map((person) => (
                <Avatar key={person.id} {...person} country={undefined} size="small" />
              ))}
            </span>
          )}
          <RelativeTime when={at} reader={reader} />
        </p>
      </div>
      {!isRead && <Badge tone="label">{t('notifications.new')}</Badge>}
      <span class="text-muted rtl:rotate-180">
        <Icon name="chevron-right" />
      </span>
    </li>
  );
}

/** The stamp of a project once, however many lines about it follow one another; the others show what they tell of. */
function Picture({ group, above }: Omit<LineProps, 'reader'>) {
  const [{ project }] = group.notices;
  if (project && project.id !== above?.notices[0].project?.id)
    return <SmallStamp cover={projects.pictureOf(project)} />;
  return (
    <span class="round-icon">
      <Icon name={icons[group.notice.split('.', 1)[0] ?? ''] ?? 'bell'} />
    </span>
  );
}

/** An old notice may lack a value that its message has come to need: the line stays, and still leads to its page. */
function sentenceOf(t: Translate, { notice, details }: NoticeGroup): string {
  try {
    return t(notice, titled(details, t('notifications.untitled')));
  } catch {
    return t('notifications.wordless');
  }
}
