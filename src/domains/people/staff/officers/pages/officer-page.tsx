import type { CountryCode } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { paths } from '../../paths.ts';
import type { SeenOfficer } from '../access.ts';
import { ServedFields } from './invite-form.tsx';

interface Props extends FormInput {
  readonly reader: Reader;
  readonly officer: SeenOfficer;
  readonly countries: readonly CountryCode[];
}

/** The countries that an officer serves. */
export function OfficerPage({ officer: { id, name, email }, ...served }: Props) {
  const { t } = served.reader;
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <Breadcrumb t={t} trail={[{ href: paths.officers(), label: t('staff.officers.title') }]} />
      <PageHeading title={name} lead={email} />
      <Form action={paths.officer(id)}>
        <ErrorSummary t={t} errors={served.errors.all} />
        <ServedFields {...served} />
        <div>
          <Button>{t('staff.officers.save')}</Button>
        </div>
      </Form>
    </main>
  );
}
