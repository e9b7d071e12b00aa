import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../../paths.ts';
import type { EditableService } from '../access.ts';
import { programmeLimits as most } from '../model.ts';
import { fieldsOf, SeenVersion, type Typed } from './typed-fields.tsx';

export function ServicePage({ service: { country }, ...props }: Typed & { readonly service: EditableService }) {
  const { t, language } = props.reader;
  const { errors, field } = fieldsOf(props);
  const place = country ? countryName(country, language) : t('programme.edit.central');
  return (
    <main id="main" class="page py-8 max-w-2xl">
      <Breadcrumb t={t} trail={[{ href: paths.programme(), label: t('programme.edit.title') }]} />
      <PageHeading
        title={t('programme.service.title', { place })}
        lead={t(country ? 'programme.service.lead' : 'programme.service.leadCentral')}
      />
      <Form action={paths.service(country ?? 'central')}>
        <SeenVersion
          {...props}
          fields={(['name', 'email', 'website', 'contact'] as const).map((name) => ({
            name,
            label: t(`programme.form.${name}`),
          }))}
        />
        <ErrorSummary t={t} errors={errors.all} />
        <TextField {...field('name', t('programme.form.name'))} maxlength={most.name} />
        <TextField
          {...field('email', t('programme.form.email'))}
          hint={t('programme.form.email.hint')}
          type="email"
          maxlength={most.email}
        />
        <TextField
          {...field('website', t('programme.form.website'))}
          type="url"
          need="optional"
          maxlength={most.website}
        />
        <TextArea
          {...field('contact', t('programme.form.contact'))}
          hint={t('programme.form.contact.hint')}
          need="optional"
          rows={4}
          maxlength={most.contact}
        />
        <div>
          <Button>{t('programme.form.save')}</Button>
        </div>
      </Form>
    </main>
  );
}
