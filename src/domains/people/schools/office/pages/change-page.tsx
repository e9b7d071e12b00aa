import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { DecisionSheet } from '#ui/decision-panel.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { countryName, factsOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { QueueList } from '#ui/queue-list.tsx';
import { QueueSplit } from '#ui/queue-split.tsx';
import { Time } from '#ui/time.tsx';
import { writeTime } from '#ui/write-time.ts';
import { paths } from '../../paths.ts';
import type { SchoolChange } from '../../queries.ts';
import { ChangedParts, partWords } from './changed-parts.tsx';

interface Props {
  readonly reader: Reader;
  readonly change: SchoolChange;
  /** What this officer has not looked at yet, the oldest first. */
  readonly queue: readonly SchoolChange[];
  /** About the change before, in words. */
  readonly justSeen: string | undefined;
}

/** What waits at the left; at the right one change of a school, old and new words side by side. */
export function ChangePage({ reader, change, queue, justSeen }: Props) {
  const { t, language } = reader;
  const { name, town, country, parts, author, at, seenAt, seenBy } = change;
  return (
    <main id="main" class="page grid grid-cols-[minmax(0,1fr)] gap-5 pt-5 pb-12">
      <Breadcrumb t={t} trail={[{ href: paths.changes(), label: t('schools.changes.title') }]} />
      {justSeen && <Notice tone="success">{justSeen}</Notice>}
      <QueueSplit list={queue.length > 0 && <Waiting {...{ reader, queue }} current={change.id} />}>
        <div class="grid grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
          <div class="flex items-start gap-4">
            <SchoolIcon />
            <div class="grid gap-2 min-w-0">
              <p class="flex flex-wrap items-center gap-2 text-sm text-muted">
                {!seenAt && <Badge tone="info">{t('schools.changes.new')}</Badge>}
                <span>
                  {author ?? t('schools.changes.formerMember')}, <Time when={at} reader={reader} />
                </span>
              </p>
              <h1 class="wrap-anywhere" dir="auto">
                {name}
              </h1>
              <p class="text-muted">{factsOf([town, countryName(country, language)])}</p>
            </div>
          </div>
          <ChangedParts t={t} parts={parts} />
          <p>
            <a class="link-quiet tap" href={paths.school(change.school)}>
              {t('schools.changes.toSchool')}
            </a>
          </p>
        </div>
        <DecisionSheet title={t('schools.changes.check')}>
          {seenAt ? (
            <p>
              {seenBy
                ? t('schools.changes.seenBy', { name: seenBy, when: writeTime(seenAt, reader, 'day') })
                : t('schools.changes.seenOn', { when: writeTime(seenAt, reader, 'day') })}
            </p>
          ) : (
            <>
              <p>{t('schools.changes.inForce')}</p>
              <Form action={paths.changeSeen(change.id)} layout="bare">
                <input type="hidden" name="from" value="case" />
                <Button icon="check" size="large">
                  {t('schools.changes.seen')}
                </Button>
              </Form>
            </>
          )}
        </DecisionSheet>
      </QueueSplit>
    </main>
  );
}

function Waiting({ reader, queue, current }: Pick<Props, 'reader' | 'queue'> & { readonly current: string }) {
  const { t, language } = reader;
  return (
    <QueueList
      reader={reader}
      label={t('schools.changes.title')}
      all={paths.changes()}
      entries={queue.map(({ id, name, town, country, parts, at }) => ({
        id,
        href: paths.change(id),
        picture: <SchoolIcon />,
        title: name,
        about: (
          <>
            {factsOf([town, countryName(country, language)])}
            <span class="block">{factsOf(parts.map(({ part }) => t(partWords[part])))}</span>
          </>
        ),
        since: at,
        current: id === current,
      }))}
    />
  );
}

function SchoolIcon() {
  return (
    <span class="round-icon">
      <Icon name="school" />
    </span>
  );
}
