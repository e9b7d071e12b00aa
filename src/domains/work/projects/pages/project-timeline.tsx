import type { Words } from '#domains/core/programme/queries.ts';
import type { Reader } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { countryWithArticle, ofCountry } from '#ui/country-with-article.ts';
import type { IconName } from '#ui/icons.ts';
import { Time } from '#ui/time.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { UserText } from '#ui/user-text.tsx';
import type { TimelineRow } from '../queries/project-timeline.ts';

const messages: Readonly<Record<string, readonly [Message, IconName]>> = {
  'project.drafted': ['projects.timeline.drafted', 'pencil'],
  'project.submitted': ['projects.timeline.submitted', 'send'],
  'project.accepted': ['projects.timeline.accepted', 'check'],
  'project.changed': ['projects.timeline.changed', 'pencil'],
  'project.agreed': ['projects.timeline.agreed', 'check'],
  'project.declined': ['projects.timeline.declined', 'reply'],
  'project.approved': ['projects.timeline.approved', 'circle-check'],
  'project.changes_requested': ['projects.timeline.changesRequested', 'message-square'],
  'project.refused': ['projects.timeline.refused', 'x'],
  'project.activated': ['projects.timeline.activated', 'award'],
  'project.closed': ['projects.timeline.closed', 'lock'],
  'project.reopened': ['projects.timeline.reopened', 'door-open'],
  'project.founder_left': ['projects.timeline.founderLeft', 'log-out'],
  'project.renamed': ['projects.timeline.renamed', 'pencil'],
  'project.partner_invited': ['projects.timeline.invited', 'user-plus'],
  'project.partner_joined': ['projects.timeline.joined', 'users'],
  'project.invitation_declined': ['projects.timeline.invitationDeclined', 'minus'],
};

interface Props {
  readonly reader: Reader;
  readonly words: Words;
  readonly rows: readonly TimelineRow[];
}

/** Every event with who, when and why. */
export function ProjectTimeline({ reader, words, rows }: Props) {
  const { t } = reader;
  if (rows.length === 0) return null;
  return (
    <section class="box grid gap-4 p-5 sm:p-6">
      <h2 class="text-xl">{t('projects.timeline.title')}</h2>
      <Timeline
        entries={rows.flatMap((row) => {
          const [message, icon] = messages[row.verb] ?? [];
          if (!message || !icon) return [];
          return [
            {
              id: String(row.id),
              icon,
              what: t(message, namesIn(row, reader)),
              when: <Time when={row.at} reader={reader} />,
              why: whyOf(row, words, reader.language),
            },
          ];
        })}
      />
    </section>
  );
}

function namesIn(row: TimelineRow, { t, language }: Reader) {
  const country = row.country ? (row.central ? countryWithArticle : ofCountry)(row.country, language) : '';
  return {
    who: row.by ?? t('projects.timeline.somebody'),
    whom: row.whom ?? t('projects.timeline.somebody'),
    service: t(row.central ? 'projects.service.centralFor' : 'projects.service.national', { country }),
    from: row.oldTitle ?? '',
    to: row.newTitle ?? '',
  };
}

function whyOf({ reasonKey, reason }: TimelineRow, words: Words, language: string) {
  if (!reasonKey && !reason) return undefined;
  return (
    <>
      {reasonKey && <p class="font-semibold">{words.label('refusing_project', reasonKey, language)}</p>}
      {reason && <UserText text={reason} />}
    </>
  );
}
