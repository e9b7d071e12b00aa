import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { CheckboxGroup } from '#ui/checkbox-group.tsx';
import { Form } from '#ui/form.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import type { SeenAdvert } from '../access.ts';
import type { AnswerLine } from '../answers/queries.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly advert: SeenAdvert;
  /** Those that can be chosen. */
  readonly answers: readonly AnswerLine[];
}

/** Asks with whom, and ends the advert. */
export function ClosurePage({ reader, advert, answers }: Props) {
  const { t, language } = reader;
  return (
    <main id="main" class="page max-w-2xl py-8">
      <Breadcrumb t={t} trail={[{ href: paths.advert(advert.id), label: advert.text.title }]} />
      <PageHeading title={t('adverts.close.title')} lead={t('adverts.close.lead')} />
      <Form action={paths.closure(advert.id)}>
        {answers.length > 0 && (
          <CheckboxGroup
            t={t}
            name="with"
            label={t('adverts.close.with')}
            hint={t('adverts.close.withHint')}
            need="optional"
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
