import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { CheckboxGroup } from '#ui/checkbox-group.tsx';
import { Form } from '#ui/form.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { SeenAdvert } from '../access.ts';
import type { AnswerLine } from '../answers/queries.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly advert: SeenAdvert;
  /** Those that can be chosen. */
  readonly answers: readonly AnswerLine[];
  readonly chosen: readonly string[];
  /** One of those that were chosen cannot be chosen any more. */
  readonly wasRefused: boolean;
}

/** Asks with whom, and ends the advert. */
export function ClosurePage({ reader, advert, answers, chosen, wasRefused }: Props) {
  const { t, language } = reader;
  return (
    <main id="main" class="page max-w-2xl py-8">
      <Breadcrumb t={t} trail={[{ href: paths.advert(advert.id), label: advert.text.title }]} />
      <PageHeading title={t('adverts.close.title')} lead={t('adverts.close.lead')} />
      {wasRefused && (
        <div class="mb-5">
          <Notice tone="error">{t('adverts.problem.answerGone')}</Notice>
        </div>
      )}
      <Form action={paths.closure(advert.id)} settles={`${paths.advert(advert.id)}/form/`}>
        {answers.length > 0 && (
          <CheckboxGroup
            t={t}
            name="with"
            label={t('adverts.close.with')}
            hint={t('adverts.close.withHint')}
            need="optional"
            values={chosen}
            choices={answers.map((answer) => ({
              value: answer.id,
              label: answer.name,
              note: countryName(answer.country, language),
            }))}
          />
        )}
        <div class="flex flex-wrap gap-3">
          <Button name="as" value="found">
            {t('adverts.close.found')}
          </Button>
          <Button tone="quiet" name="as" value="withdrawn">
            {t('adverts.close.withdraw')}
          </Button>
        </div>
      </Form>
    </main>
  );
}
