import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { paths } from '../../paths.ts';
import type { HeldLine } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly lines: readonly HeldLine[];
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** The reader's own texts that were held, with what became of them. */
export function OwnHeldPage({ reader, lines, newer, older }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('screening.own.title')} lead={t('screening.own.lead')} />
      {lines.length === 0 ? (
        <EmptyState icon="mail" title={t('screening.own.none')}>
          {t('screening.own.noneText')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('screening.own.title')}
          keyOf={({ id }) => id}
          rows={lines}
          columns={[
            {
              label: t('screening.held.text'),
              cell: ({ id, body }) => (
                <a class="link-quiet text-area line-clamp-2 font-normal wrap-anywhere" href={paths.held(id)} dir="auto">
                  {body}
                </a>
              ),
            },
            { label: t('screening.held.to'), cell: ({ to }) => <bdi class="wrap-anywhere">{to}</bdi> },
            { label: t('screening.own.state'), cell: ({ state }) => <Badge>{t(`screening.state.${state}`)}</Badge> },
            { label: t('screening.held.since'), cell: ({ heldAt }) => <RelativeTime when={heldAt} reader={reader} /> },
          ]}
        />
      )}
      <Pager t={t} newer={newer} older={older} />
    </main>
  );
}
