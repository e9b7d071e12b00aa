import type { Reader } from '#platform/http.ts';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { factsOf } from '#ui/names-of.ts';
import { QueueList } from '#ui/queue-list.tsx';
import { paths } from '../../paths.ts';
import type { CaseLine } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly queue: readonly CaseLine[];
  readonly reasonLabel: (key: string) => string;
  /** The case beside it. */
  readonly current: string;
}

const icons = new Map<string, IconName>([
  ['profile', 'user'],
  ['post', 'notebook-pen'],
  ['comment', 'message-square'],
  ['picture', 'image'],
  ['discussion', 'message-square'],
  ['reply', 'reply'],
  ['page', 'file-text'],
  ['message', 'mail'],
]);

export function CaseQueue({ reader, queue, reasonLabel, current }: Props) {
  const { t } = reader;
  return (
    <QueueList
      reader={reader}
      label={t('reports.cases.title')}
      all={paths.officeCases()}
      entries={queue.map(({ id, kind, number, word, reasons, reports, hiddenAtOnce, askedAgain, since, urgent }) => ({
        id,
        href: paths.officeCase(id),
        picture: <CaseIcon kind={kind} />,
        title: t('reports.cases.one', { number, thing: t(word) }),
        about: factsOf([
          reasons.map(reasonLabel).join(', '),
          t('reports.case.reports', { count: reports }),
          hiddenAtOnce ? t('reports.case.hiddenAtOnce') : '',
          askedAgain ? t('reports.case.askedAgain') : '',
        ]),
        since,
        urgent,
        current: id === current,
      }))}
    />
  );
}

/** What kind of thing was reported. */
export function CaseIcon({ kind }: { readonly kind: string }) {
  return (
    <span class="round-icon">
      <Icon name={icons.get(kind) ?? 'flag'} />
    </span>
  );
}
