import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { RelativeTime, Time } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import type { SeenCase } from '../../access.ts';
import { AnswerForm, type AnswerProps, Corrections } from '../../corrections/pages/answer-form.tsx';
import { paths } from '../../paths.ts';
import { canAnswerCorrection, canDecideCase } from '../../policy.ts';
import type { Reported } from '../model.ts';
import type { ReportLine } from '../queries.ts';
import { DecisionForm, type DecisionFormProps } from './decision-form.tsx';
import { Around, ReportedText } from './reported-text.tsx';

interface Props extends Pick<DecisionFormProps, 'typed' | 'problems'>, AnswerProps {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly found: SeenCase;
  readonly reports: readonly ReportLine[];
  readonly reported: Reported;
  readonly reasonLabel: (key: string) => string;
  /** Somebody else has decided while this one looked. */
  readonly late: boolean;
  /** About the case before, in words. */
  readonly justDecided: string | undefined;
}

export function CasePage(props: Props) {
  const { reader, actor, found, late, justDecided } = props;
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <Breadcrumb t={t} trail={[{ href: paths.officeCases(), label: t('reports.cases.title') }]} />
      <PageHeading
        title={t('reports.cases.one', { number: found.number, thing: t(found.word) })}
        lead={
          <span class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
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
          </span>
        }
      />
      <div class="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div class="grid grid-cols-1 gap-6 content-start">
          {justDecided && <Notice tone="success">{justDecided}</Notice>}
          {late && (
            <Notice tone="warning" title={t('reports.case.lateTitle')}>
              {t('reports.case.late')}
            </Notice>
          )}
          <Corrections {...props} />
          <ReportedCard {...props} />
          <Reports {...props} />
        </div>
        <div class="grid grid-cols-1 gap-6 content-start">
          <Author {...props} />
          {canDecideCase(actor, found) ? <DecisionForm {...props} /> : <Decided {...props} />}
          {canAnswerCorrection(actor, found) && <AnswerForm {...props} />}
          <p class="text-sm text-muted">{t('reports.case.looksAreKept')}</p>
        </div>
      </div>
    </main>
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
          <Around reader={reader} lines={shown} />
        </section>
      )}
    </Card>
  );
}

function Reports({ reader, reports, reasonLabel }: Props) {
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

function Decided({ reader, found: { decided } }: Props) {
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
      <p class="mt-3 font-semibold">{t(`code.rule.${decided.rule}.title`)}</p>
      <UserText text={decided.facts} class="mt-1" />
    </Card>
  );
}
