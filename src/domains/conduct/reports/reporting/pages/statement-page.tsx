import type { Reader } from '#platform/http.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Time } from '#ui/time.tsx';
import type { SeenStatement } from '../../access.ts';
import { paths } from '../../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly statement: SeenStatement;
}

/** What was done about something that one wrote, and why. */
export function StatementPage({ reader, statement }: Props) {
  const { t } = reader;
  const { decided, hiddenAt, service } = statement;
  const state = decided?.decision ?? 'waiting';
  const thing = t(statement.word);
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <PageHeading
        title={t(`conduct.statement.${state}`, { thing, pupil: statement.ofPupil ? 'yes' : 'no' })}
        about={t('conduct.case.number', { number: statement.number })}
      />
      <DefinitionList
        rows={[
          {
            term: t('conduct.statement.what'),
            value: (
              <p class="whitespace-pre-line wrap-anywhere" dir="auto">
                {statement.excerpt}
              </p>
            ),
          },
          { term: t('conduct.statement.duration'), value: t(`conduct.statement.howLong.${state}`) },
          {
            term: t('conduct.statement.facts'),
            value: decided && (
              <p class="whitespace-pre-line wrap-anywhere" dir="auto">
                {decided.facts}
              </p>
            ),
          },
          {
            term: t('conduct.statement.rule'),
            value: decided && (
              <a class="link-quiet text-place" href={`${paths.code()}#${decided.rule}`}>
                {t(`conduct.rule.${decided.rule}.title`)}
              </a>
            ),
          },
          { term: t('conduct.statement.when'), value: decided && <Time when={decided.at} reader={reader} /> },
          {
            term: t('conduct.statement.automation'),
            value: t(hiddenAt ? 'conduct.statement.automatic' : 'conduct.statement.byPerson'),
          },
        ]}
      />
      {service && (
        <div class="mt-8">
          <Notice tone="info" kind="standing" title={t('conduct.statement.appealTitle')}>
            {t('conduct.statement.appeal', { service: service.name, email: service.email })}
          </Notice>
        </div>
      )}
    </main>
  );
}
