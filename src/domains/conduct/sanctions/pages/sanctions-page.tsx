import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { Time } from '#ui/time.tsx';
import { isInForce } from '../model.ts';
import { paths } from '../paths.ts';
import type { SanctionLine } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly lines: readonly SanctionLine[];
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** For officers: who is restricted in their countries, and who was. */
export function SanctionsPage({ reader, lines, newer, older }: Props) {
  const { t, language } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('sanctions.office.title')} lead={t('sanctions.office.lead')} />
      {lines.length === 0 ? (
        <EmptyState icon="circle-check" title={t('sanctions.office.none')} />
      ) : (
        <DataTable
          caption={t('sanctions.office.title')}
          keyOf={({ id }) => id}
          rows={lines}
          columns={[
            {
              label: t('sanctions.office.member'),
              cell: ({ id, name }) => (
                <a class="link-quiet text-area wrap-anywhere" href={paths.officeSanction(id)} dir="auto">
                  {name}
                </a>
              ),
            },
            { label: t('sanctions.what'), cell: ({ kind }) => t(`sanctions.kind.${kind}`) },
            { label: t('sanctions.office.state'), cell: (line) => <Badge>{t(stateOf(line, reader.now))}</Badge> },
            { label: t('sanctions.office.country'), cell: ({ country }) => countryName(country, language) },
            {
              label: t('sanctions.until'),
              cell: ({ endsAt }) => (endsAt ? <Time when={endsAt} reader={reader} /> : t('sanctions.noEnd')),
            },
          ]}
        />
      )}
      <Pager t={t} newer={newer} older={older} />
    </main>
  );
}

function stateOf(line: SanctionLine, now: Date) {
  if (!isInForce(line, now)) return 'sanctions.ended';
  return line.kind === 'ban' && !line.checkedAt ? 'sanctions.secondLookWaits.short' : 'sanctions.inForce';
}
