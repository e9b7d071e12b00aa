import type { CountryCode } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { countryName, listOf } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import { paths } from '../../paths.ts';
import type { SeenOfficer } from '../access.ts';
import { ServedFields } from './invite-form.tsx';

interface Props extends FormInput {
  readonly reader: Reader;
  readonly officer: SeenOfficer;
  readonly countries: readonly CountryCode[];
  /** Of the countries that the form shows as saved. */
  readonly version: string;
  readonly meanwhile: boolean;
}

/** The countries that an officer serves. */
export function OfficerPage({ officer, version, meanwhile, ...served }: Props) {
  const { id, name, email } = officer;
  const { t, language } = served.reader;
  const inWords = (codes: readonly string[] | 'every country') =>
    codes === 'every country'
      ? t('staff.officers.scope.every')
      : listOf(codes.map((code) => countryName(code, language)).toSorted(), language);
  const typed = served.values.get('scope') === 'every' ? 'every country' : served.values.getAll('countries');
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <Breadcrumb t={t} trail={[{ href: paths.officers(), label: t('staff.officers.title') }]} />
      <PageHeading title={name} lead={email} />
      <Form action={paths.officer(id)}>
        <input type="hidden" name="version" value={version} />
        {meanwhile && (
          <SavedMeanwhile
            t={t}
            by="anybody"
            fields={[{ label: t('staff.officers.country'), typed: inWords(typed), saved: inWords(officer.serves) }]}
          />
        )}
        <ErrorSummary t={t} errors={served.errors.all} />
        <ServedFields {...served} />
        <div>
          <Button>{t('staff.officers.save')}</Button>
        </div>
      </Form>
    </main>
  );
}
