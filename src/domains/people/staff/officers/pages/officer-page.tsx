import { paths as programme } from '#domains/core/programme/paths.ts';
import type { Typed } from '#domains/people/accounts/pages/narrow-page.tsx';
import { paths } from '#domains/people/accounts/paths.ts';
import type { CountryCode } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { SeenOfficer } from '../access.ts';
import { ServedFields } from './invite-form.tsx';

interface Props extends Typed {
  readonly reader: Reader;
  readonly officer: SeenOfficer;
  readonly countries: readonly CountryCode[];
}

/** Whom an officer serves. */
export function OfficerPage({ officer: { id, name, email }, ...served }: Props) {
  const { t } = served.reader;
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <Breadcrumb t={t} trail={[{ href: programme.officers(), label: t('accounts.officers.title') }]} />
      <PageHeading title={name} lead={email} />
      <Form action={paths.officer(id)}>
        <ErrorSummary t={t} errors={served.errors.all} />
        <ServedFields {...served} />
        <div>
          <Button>{t('accounts.officers.save')}</Button>
        </div>
      </Form>
    </main>
  );
}
