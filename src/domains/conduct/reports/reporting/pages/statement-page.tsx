import { paths as code } from '#domains/conduct/code/paths.ts';
import type { Reader } from '#platform/http.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Time } from '#ui/time.tsx';
import type { SeenStatement } from '../../access.ts';

interface Props {
  readonly reader: Reader;
  readonly statement: SeenStatement;
}

/** What was decided about content of the reader, and why. */
export function StatementPage({ reader, statement }: Props) {
  const { t } = reader;
  const { decided, hiddenAt, service } = statement;
  const state = decided?.decision ?? 'waiting';
  const thing = t(statement.word);
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <PageHeading
        title={t(`reports.statement.${state}`, { thing, pupil: statement.ofPupil ? 'yes' : 'no' })}
        about={t('reports.case.number', { number: statement.number })}
      />
      <DefinitionList
        rows={[
          {
            term: t('reports.statement.what'),
            value: (
              <p class="whitespace-pre-line wrap-anywhere" dir="auto">
                {statement.excerpt}
              </p>
            ),
          },
          { term: t('reports.statement.duration'), value: t(`reports.statement.howLong.${state}`) },
          {
            term: t('reports.statement.facts'),
            value: decided && (
              <p class="whitespace-pre-line wrap-anywhere" dir="auto">
                {decided.facts}
              </p>
            ),
          },
          {
            term: t('reports.statement.rule'),
            value: decided && (
              <a class="link-quiet text-area" href={`${code.code()}#${decided.rule}`}>
                {t(`code.rule.${decided.rule}.title`)}
              </a>
            ),
          },
          { term: t('reports.statement.when'), value: decided && <Time when={decided.at} reader={reader} /> },
          {
            term: t('reports.statement.automation'),
            value: t(hiddenAt ? 'reports.statement.automatic' : 'reports.statement.byPerson'),
          },
        ]}
      />
      {service && (
        <div class="mt-8">
          <Notice tone="info" kind="standing" title={t('reports.statement.appealTitle')}>
            {t('reports.statement.appeal', { service: service.name, email: service.email })}
          </Notice>
        </div>
      )}
    </main>
  );
}
