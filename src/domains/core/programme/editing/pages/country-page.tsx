import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../../paths.ts';
import type { EditableCountry } from '../access.ts';
import { CountryStatus } from './country-form.tsx';
import { fieldsOf, SeenVersion, type Typed } from './typed-fields.tsx';

export function CountryPage({ country: { code }, ...props }: Typed & { readonly country: EditableCountry }) {
  const { t, language } = props.reader;
  const { errors, field } = fieldsOf(props);
  return (
    <main id="main" class="page py-8 max-w-2xl">
      <Breadcrumb t={t} trail={[{ href: paths.programme(), label: t('programme.edit.title') }]} />
      <PageHeading title={t('programme.country.title', { country: countryName(code, language) })} />
      <Form action={paths.country(code)}>
        <SeenVersion
          {...props}
          fields={[
            {
              name: 'status',
              label: t('programme.form.status'),
              words: (value) => t(value === 'partner' ? 'programme.status.partner' : 'programme.status.programme'),
            },
            { name: 'from', label: t('programme.form.from') },
            { name: 'until', label: t('programme.form.until') },
          ]}
        />
        <ErrorSummary t={t} errors={errors.all} />
        <CountryStatus {...props} />
        <TextField {...field('from', t('programme.form.from'))} type="date" />
        <TextField
          {...field('until', t('programme.form.until'))}
          hint={t('programme.form.until.hint')}
          type="date"
          need="optional"
        />
        <div>
          <Button>{t('programme.form.save')}</Button>
        </div>
      </Form>
    </main>
  );
}
