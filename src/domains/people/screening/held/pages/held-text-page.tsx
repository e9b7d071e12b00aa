import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import { Badge } from '#ui/badge.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ShortAge, Time } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import { wholeText } from '../../kinds/model.ts';
import { paths } from '../../paths.ts';
import type { HoldingRule } from '../../rules/model.ts';
import type { SeenHeld } from '../access.ts';
import { sameTogether } from '../model.ts';
import { canDecideHeld } from '../policy.ts';
import type { AlikeText } from '../queries.ts';
import { HeldDecisionForm, type HeldDecisionProps } from './held-decision-form.tsx';

interface Props extends Omit<HeldDecisionProps, 'held'> {
  readonly actor: Actor;
  readonly held: SeenHeld;
  readonly rule: HoldingRule | undefined;
  readonly alike: readonly AlikeText[];
  /** Somebody else has decided while this one looked. */
  readonly late: boolean;
}

/** For the officer: the text beside those that stand against it, and the decision below. */
export function HeldTextPage(props: Props) {
  const { reader, actor, held, late } = props;
  const { t } = reader;
  return (
    <main id="main" class="page grid grid-cols-[minmax(0,1fr)] gap-6 pt-5 pb-12">
      <div class="-mb-4">
        <Breadcrumb t={t} trail={[{ href: paths.officeHeld(), label: t('screening.office.title') }]} />
        <PageHeading title={t('screening.office.one', { name: held.senderName })} />
        {late && <Notice tone="warning">{t('screening.problem.decidedMeanwhile')}</Notice>}
      </div>
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
        <Card level={2} title={t('screening.office.held')}>
          <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
            <UserText text={wholeText(held)} />
            <Facts {...props} />
          </div>
        </Card>
        <Alike {...props} />
      </div>
      {canDecideHeld(actor, held) && (
        <div class="box overflow-clip">
          <HeldDecisionForm {...props} />
        </div>
      )}
      <p class="text-sm text-muted">{t('screening.office.looks')}</p>
    </main>
  );
}

function Facts({ reader, held, rule }: Pick<Props, 'reader' | 'held' | 'rule'>) {
  const { t, language } = reader;
  const { state, reason, words, decidedAt, decidedBy } = held;
  return (
    <DefinitionList
      rows={[
        {
          term: t('screening.office.sender'),
          value: (
            <a class="link-quiet text-area wrap-anywhere" href={profiles.person(held.sender)} dir="auto">
              {held.senderName}
            </a>
          ),
        },
        { term: t('screening.office.country'), value: countryName(held.country, language) },
        { term: t('screening.office.kind'), value: t(`screening.kind.${held.kind}`) },
        { term: t('screening.held.to'), value: held.toName && <bdi class="wrap-anywhere">{held.toName}</bdi> },
        { term: t('screening.held.why'), value: rule && t(`screening.rule.${rule}.why`, { count: held.alikeCount }) },
        { term: t('screening.held.since'), value: <Time when={held.heldAt} reader={reader} /> },
        { term: t('screening.own.state'), value: <Badge>{t(`screening.state.${state}`)}</Badge> },
        { term: t('screening.held.reason'), value: reason && t(`screening.reason.${reason}`) },
        { term: t('screening.held.words'), value: words && <UserText text={words} /> },
        {
          term: t('screening.held.decidedAt'),
          value: decidedAt && (
            <>
              <Time when={decidedAt} reader={reader} />
              {decidedBy && (
                <>
                  {' · '}
                  <bdi>{decidedBy}</bdi>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Alike({ reader, held, alike }: Pick<Props, 'reader' | 'held' | 'alike'>) {
  const { t } = reader;
  return (
    <Card level={2} title={t('screening.office.alike', { count: held.alikeCount })}>
      {alike.length === 0 ? (
        <p>{t('screening.office.alikeGone')}</p>
      ) : (
        <ol class="grid gap-5">
          {sameTogether(alike, held.body).map(({ times, parts: [begins, differs, ends] }) => (
            <li key={times[0]?.id} class="grid grid-cols-[minmax(0,1fr)] gap-2">
              <ul class="grid gap-1">
                {times.map(({ id, at, isOfSender, outcome }) => (
                  <li key={id} class="flex flex-wrap items-center gap-2 text-sm text-muted">
                    <Badge>{t(isOfSender ? 'screening.office.bySender' : 'screening.office.byOther')}</Badge>
                    <Badge>{t(outcome === 'sent' ? 'screening.office.sent' : 'screening.office.notSent')}</Badge>
                    <ShortAge when={at} reader={reader} />
                  </li>
                ))}
              </ul>
              <details class="held-alike">
                <summary>
                  <span class="line-clamp-3 whitespace-pre-line wrap-anywhere" dir="auto">
                    {begins}
                    {differs && <mark class="held-differs">{differs.trimEnd()}</mark>}
                    {ends}
                  </span>
                </summary>
              </details>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
