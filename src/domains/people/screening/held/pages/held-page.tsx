import { paths as code } from '#domains/conduct/code/paths.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Time } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import { codeRuleOf, wholeText } from '../../kinds/model.ts';
import { paths } from '../../paths.ts';
import type { HoldingRule } from '../../rules/model.ts';
import type { SeenHeld } from '../access.ts';

interface Props {
  readonly reader: Reader;
  readonly held: SeenHeld;
  readonly rule: HoldingRule | undefined;
  readonly service: { readonly name: string; readonly email: string } | undefined;
  /** It was decided while its sender took it back. */
  readonly late: boolean;
}

/** For its sender: the text, why it waits and since when, and what was decided about it. */
export function HeldPage({ reader, held, rule, service, late }: Props) {
  const { t } = reader;
  const { state, to, toName, reason, words } = held;
  const codeRule = codeRuleOf(held.kind);
  return (
    <main id="main" class="page grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6 py-8">
      <div>
        <Breadcrumb t={t} trail={[{ href: paths.ownHeld(), label: t('screening.own.title') }]} />
        <PageHeading title={t(`screening.held.state.${state}`)} lead={t(`screening.held.lead.${state}`)} />
        {late && <Notice tone="warning">{t('screening.problem.decidedMeanwhile')}</Notice>}
      </div>
      <DefinitionList
        rows={[
          {
            term: t('screening.held.to'),
            value: to && toName && (
              <a class="link-quiet text-area wrap-anywhere" href={profiles.person(to)} dir="auto">
                {toName}
              </a>
            ),
          },
          { term: t('screening.office.kind'), value: t(`screening.kind.${held.kind}`) },
          { term: t('screening.held.text'), value: <UserText text={wholeText(held)} /> },
          { term: t('screening.held.since'), value: <Time when={held.heldAt} reader={reader} /> },
          { term: t('screening.held.why'), value: rule && t(`screening.rule.${rule}.why`, { count: held.alikeCount }) },
          {
            term: t('screening.held.rule'),
            value: (
              <a class="link-quiet text-area" href={`${code.code()}#${codeRule}`}>
                {t(`code.rule.${codeRule}.title`)}
              </a>
            ),
          },
          { term: t('screening.held.reason'), value: reason && t(`screening.reason.${reason}`) },
          { term: t('screening.held.words'), value: words && <UserText text={words} /> },
          {
            term: t('screening.held.decidedAt'),
            value: held.decidedAt && state !== 'withdrawn' && <Time when={held.decidedAt} reader={reader} />,
          },
          { term: t('screening.held.automation'), value: t('screening.statement.automation') },
        ]}
      />
      {state === 'waiting' && (
        <Form action={paths.withdrawal(held.id)} layout="bare">
          <Button tone="plain">{t('screening.held.withdraw')}</Button>
        </Form>
      )}
      {state === 'refused' && service && (
        <Notice tone="info" kind="static" title={t('reports.statement.appealTitle')}>
          {t('reports.statement.appeal', { service: service.name, email: service.email })}
        </Notice>
      )}
    </main>
  );
}
