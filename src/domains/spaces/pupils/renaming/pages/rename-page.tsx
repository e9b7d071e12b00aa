import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { SeenPupil } from '../../access.ts';
import { longestName } from '../../model.ts';
import { paths } from '../../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly pupil: SeenPupil;
  readonly typed: string;
  readonly version: string;
  readonly toConfirm: string | undefined;
  readonly meanwhile: boolean;
  readonly errors: ProblemsInWords;
}

/** A teacher of the pupil's school corrects the first name. */
export function RenamePage({ reader: { t }, space, pupil, typed, version, toConfirm, meanwhile, errors }: Props) {
  const label = t('pupils.rename.name');
  return (
    <main id="main" class="page pt-8 pb-12 max-w-3xl">
      <Breadcrumb t={t} trail={[{ href: paths.pupils(space.id), label: t('pupils.title') }]} />
      <PageHeading title={t('pupils.rename.title')} lead={t('pupils.rename.lead', { userName: pupil.userName })} />
      <div class="grid gap-6">
        <ErrorSummary t={t} errors={errors.all} />
        <Card>
          <Form action={paths.renaming(space.id, pupil.id)}>
            <input type="hidden" name="version" value={version} />
            {meanwhile && <SavedMeanwhile t={t} by="anybody" fields={[{ label, typed, saved: pupil.name }]} />}
            <TextField
              t={t}
              name="name"
              label={label}
              hint={t('pupils.rename.hint')}
              value={typed}
              maxlength={longestName}
              autocomplete="off"
              error={errors.at('name')}
            />
            {toConfirm !== undefined && (
              <CheckboxField name="kept" value={toConfirm} label={t('pupils.rename.confirm', { name: toConfirm })} />
            )}
            <div>
              <Button>{t('pupils.rename.button')}</Button>
            </div>
          </Form>
        </Card>
      </div>
    </main>
  );
}
