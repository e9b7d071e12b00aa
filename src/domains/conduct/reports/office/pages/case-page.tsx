import type { SanctionKind } from '#domains/conduct/sanctions/model.ts';
import { paths as sanctions } from '#domains/conduct/sanctions/paths.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { QueueSplit } from '#ui/queue-split.tsx';
import { RelativeTime, Time } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import type { SeenCase } from '../../access.ts';
import { AnswerForm, type AnswerProps, Corrections } from '../../corrections/pages/answer-form.tsx';
import { paths } from '../../paths.ts';
import { canAnswerCorrection, canDecideCase } from '../../policy.ts';
import type { Reported } from '../model.ts';
import type { CaseLine } from '../queries.ts';
import { CaseIcon, CaseQueue } from './case-queue.tsx';
import { DecisionForm, type DecisionFormProps } from './decision-form.tsx';
import { Around, ReportedText } from './reported-text.tsx';

interface Props extends Pick<DecisionFormProps, 'typed' | 'problems'>, AnswerProps {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly found: SeenCase;
  /** What waits for this officer: urgent first, then the oldest. */
  readonly queue: readonly CaseLine[];
  readonly reported: Reported;
  readonly reasonLabel: (key: string) => string;
  /** Somebody else has decided while this one looked. */
  readonly late: boolean;
  /** What the decision keeps the author from. */
  readonly sanction: { readonly id: string; readonly kind: SanctionKind } | undefined;
  /** About the case before, in words. */
  readonly justDecided: string | undefined;
}

/** What waits at the left; at the right what was reported and by whom, and the decision below it. */
export function CasePage(props: Props) {
  const { reader, actor, found, queue, reasonLabel, late, justDecided } = props;
  const { t } = reader;
  return (
    <main id="main" class="page grid grid-cols-[minmax(0,1fr)] gap-5 pt-5 pb-12">
      <Breadcrumb t={t} trail={[{ href: paths.officeCases(), label: t('reports.cases.title') }]} />
      {justDecided && <Notice tone="success">{justDecided}</Notice>}
      {late && (
        <Notice tone="warning" title={t('reports.case.lateTitle')}>
          {t('reports.case.late')}
        </Notice>
      )}
      <QueueSplit list={queue.length > 0 && <CaseQueue {...{ reader, queue, reasonLabel }} current={found.id} />}>
        <div class="grid grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
          <CaseHead reader={reader} found={found} />
          <Corrections {...props} />
          <div class="grid grid-cols-[minmax(0,1fr)] gap-6 xl:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)] items-start">
            <ReportedCard {...props} />
            <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
              <Author {...props} />
              <Reports {...props} />
              <Decided {...props} />
            </div>
          </div>
          <Looks {...props} />
        </div>
        {canDecideCase(actor, found) && <DecisionForm {...props} />}
        {canAnswerCorrection(actor, found) && <AnswerForm {...props} />}
      </QueueSplit>
    </main>
  );
}

function CaseHead({ reader, found }: Pick<Props, 'reader' | 'found'>) {
  const { t } = reader;
  return (
    <div class="flex items-start gap-4">
      <CaseIcon kind={found.kind} />
      <div class="grid gap-2 min-w-0">
        <p class="flex flex-wrap items-center gap-2 text-sm text-muted">
          {found.urgent && (
            <Badge tone="error" icon="triangle-alert">
              {t('reports.case.urgent')}
            </Badge>
          )}
          {found.hiddenAt && (
            <Badge tone="warning" icon="eye-off">
              {t('reports.case.hiddenAtOnce')}
            </Badge>
          )}
          <RelativeTime when={found.openedAt} reader={reader} />
        </p>
        <h1>{t('reports.cases.one', { number: found.number, thing: t(found.word) })}</h1>
      </div>
    </div>
  );
}

function ReportedCard({ reader, found, reported }: Props) {
  const { t } = reader;
  const { around } = reported;
  // A line alone is what was reported itself.
  const shown = around.length > 1 || around.some(({ isReported }) => !isReported) ? around : [];
  return (
    <Card level={2} title={t('reports.case.reported')}>
      <ReportedText {...{ reader, found, reported }} />
      <p class="mt-4">
        <a class="link-quiet text-place tap" href={paths.caseSurroundings(found.id)}>
          {t('reports.case.open')}
        </a>
      </p>
      {shown.length > 0 && (
        <section class="mt-6 grid grid-cols-1 gap-2" aria-labelledby="around">
          <h3 id="around" class="text-base">
            {t('reports.case.around')}
          </h3>
          <Around {...{ reader, found }} lines={shown} />
        </section>
      )}
    </Card>
  );
}

function Reports({ reader, found: { reports }, reasonLabel }: Props) {
  const { t, language } = reader;
  return (
    <Card level={2} title={t('reports.case.reports', { count: reports.length })}>
      <ol class="grid gap-4">
        {reports.map((report) => (
          <li key={report.id} class="grid gap-1">
            <p class="flex flex-wrap items-center gap-2">
              <Badge tone="soft">{reasonLabel(report.reason)}</Badge>
              {report.atPupil && <Badge tone="warning">{t('reports.case.atPupil')}</Badge>}
              <span class="text-sm text-muted">
                {t(`reports.by.${report.by}`)}
                {report.country && `, ${countryName(report.country, language)}`}
                {' · '}
                <RelativeTime when={report.reportedAt} reader={reader} />
              </span>
            </p>
            {report.explanation && <UserText text={report.explanation} />}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Author({ reader, found }: Props) {
  const { t, language } = reader;
  const { author, authorPupil, teacher, earlier, authorIsOfficer } = found;
  const linked = author && !authorIsOfficer && (
    <a class="link-quiet text-area wrap-anywhere" href={profiles.person(author.id)} dir="auto">
      {author.name}
    </a>
  );
  return (
    <DefinitionList
      rows={[
        {
          term: t('reports.case.author'),
          value: authorPupil
            ? t('reports.case.pupilOf', { name: teacher?.name ?? '' })
            : author
              ? linked || author.name
              : t('reports.case.authorGone'),
        },
        { term: t('reports.cases.country'), value: countryName(found.country, language) },
        { term: t('reports.case.earlier'), value: t('reports.case.earlierCount', { count: earlier }) },
      ]}
    />
  );
}

/** Which colleagues have seen it already: nobody checks the same thing twice without knowing. */
function Looks({ reader, actor, found }: Props) {
  const { t } = reader;
  const others = found.looks.filter(({ by }) => !('id' in actor) || by !== actor.id);
  return (
    <section class="grid gap-1 text-sm text-muted" aria-labelledby="looks">
      <h2 id="looks" class="text-base">
        {t('reports.case.looks')}
      </h2>
      {others.length === 0 ? (
        <p>{t('reports.case.noLooks')}</p>
      ) : (
        <ul class="grid gap-1">
          {others.map(({ by, name, at }) => (
            <li key={by}>
              <bdi>{name}</bdi>
              {' · '}
              <Time when={at} reader={reader} />
            </li>
          ))}
        </ul>
      )}
      <p>{t('reports.case.looksAreKept')}</p>
    </section>
  );
}

function Decided({ reader, found: { decided }, sanction }: Props) {
  const { t } = reader;
  if (!decided) return null;
  return (
    <Card level={2} tone="soft" title={t(`reports.decision.${decided.decision}`)}>
      <p class="text-sm text-muted">
        {decided.officer && (
          <>
            <bdi>{decided.officer}</bdi>
            {' · '}
          </>
        )}
        <Time when={decided.at} reader={reader} />
      </p>
      {sanction && (
        <p class="mt-3">
          <a class="link-quiet tap" href={sanctions.officeSanction(sanction.id)}>
            {t(`reports.decision.${sanction.kind}`)}
          </a>
        </p>
      )}
      {decided.rule && <p class="mt-3 font-semibold">{t(`code.rule.${decided.rule}.title`)}</p>}
      {decided.facts && <UserText text={decided.facts} class="mt-1" />}
    </Card>
  );
}
