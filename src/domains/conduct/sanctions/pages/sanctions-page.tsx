import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName, writeNumber } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { Time } from '#ui/time.tsx';
import { isInForce, type SanctionView, sanctionViews } from '../model.ts';
import { paths } from '../paths.ts';
import type { SanctionLine } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly lines: readonly SanctionLine[];
  readonly counts: Readonly<Record<SanctionView, number>>;
  /** Only these. */
  readonly view: SanctionView | undefined;
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** For officers: who is restricted in their countries, and who was. */
export function SanctionsPage({ reader, lines, counts, view, newer, older }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('sanctions.office.heading', { count: counts.inForce })} lead={t('sanctions.office.lead')} />
      <Views {...{ reader, counts, view }} />
      {lines.length === 0 ? (
        <EmptyState icon="circle-check" title={t(view ? 'sanctions.office.noneOfThese' : 'sanctions.office.none')} />
      ) : (
        <ul class="box rows rows-faces overflow-hidden">
          {lines.map((line) => (
            <li key={line.id} class="sanction-row">
              <Row reader={reader} line={line} />
            </li>
          ))}
        </ul>
      )}
      <Pager t={t} newer={newer} older={older} />
    </main>
  );
}

function Views({ reader: { t, language }, counts, view }: Pick<Props, 'reader' | 'counts' | 'view'>) {
  return (
    <ul class="chip-row mb-5" aria-label={t('sanctions.office.state')}>
      {[undefined, ...sanctionViews].map((one) => (
        <li key={one ?? 'all'}>
          <a
            class={one === view ? 'chip chip-on' : 'chip'}
            href={paths.officeSanctions(one)}
            aria-current={one === view ? 'true' : undefined}
          >
            {t(`sanctions.office.view.${one ?? 'all'}`)}
            {one && <small class="text-muted">{writeNumber(counts[one], language)}</small>}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Row({ reader, line }: { readonly reader: Reader; readonly line: SanctionLine }) {
  const { t, now, language } = reader;
  const { id, memberId, name, initialsOf, country, kind, rule, endsAt, checkedAt, at } = line;
  const holds = isInForce(line, now);
  const days = endsAt && Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 86_400_000));
  const left = holds && (days ? t('sanctions.office.daysLeft', { count: days }) : t('sanctions.noEnd'));
  const waits = holds && kind === 'ban' && !checkedAt;
  return (
    <>
      <Avatar {...{ id: memberId, name, initialsOf, country }} />
      <div class="row-body">
        <h2 class="text-lg">
          <a class="wrap-anywhere after:absolute after:inset-0" href={paths.officeSanction(id)} dir="auto">
            {name}
          </a>
        </h2>
        <p>
          <strong class="font-semibold">{t(`sanctions.kind.${kind}`)}</strong>
          {left && `, ${left}`}
          <span class="text-muted">
            {' · '}
            {countryName(country, language)}
          </span>
        </p>
      </div>
      <p class="sanction-facts">
        {waits && <Badge tone="warning">{t('sanctions.secondLookWaits.short')}</Badge>}
        {!holds && <Badge>{t('sanctions.ended')}</Badge>}
        <Badge>{t(`code.rule.${rule}.title`)}</Badge>
        <span class="text-sm text-muted">
          {t('sanctions.since')} <Time when={at} reader={reader} style="day" />
        </span>
      </p>
    </>
  );
}
