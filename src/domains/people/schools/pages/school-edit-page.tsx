import type { Reader } from '#platform/http.ts';
import type { Message, ProblemMessage } from '#platform/i18n.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { ownLanguageName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { type ComparedField, SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { EditableSchool } from '../access.ts';
import type { SchoolField, TypedSchool } from '../forms.ts';
import { schoolLimits as most } from '../model.ts';
import { SchoolFields } from '../parts/school-fields.tsx';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly school: EditableSchool;
  readonly typed: TypedSchool;
  /** Of what is saved, as the teacher has seen it. */
  readonly version: string;
  /** What was saved since. */
  readonly meanwhile?: TypedSchool;
  readonly types: readonly { readonly key: string; readonly label: string }[];
  /** Regions of the country that schools have named. */
  readonly regions: readonly string[];
  /** The languages in which mails can be written. */
  readonly languages: readonly string[];
  readonly errors?: Readonly<Record<string, ProblemMessage>>;
}

export function SchoolEditPage(props: Props) {
  const { reader, school, typed, version, meanwhile, types, regions, languages, errors = {} } = props;
  const { t } = reader;
  const wrong = inWords(t, errors);
  const field = (name: SchoolField, label: Message) => ({
    t,
    name,
    label: t(label),
    value: typed[name],
    error: errors[name] && t(errors[name]),
  });
  return (
    <main id="main" class="page py-8 max-w-2xl">
      <Breadcrumb t={t} trail={[{ href: paths.school(school.id), label: school.name }]} />
      <PageHeading title={t('schools.edit.title')} lead={t('schools.edit.lead')} />
      <Form action={paths.edit(school.id)}>
        <input type="hidden" name="version" value={version} />
        {meanwhile && <SavedMeanwhile t={t} by="anybody" fields={comparedFields(props, meanwhile)} />}
        <ErrorSummary t={t} errors={wrong.all} />
        <SchoolFields {...{ t, types, regions, field }} />
        <TextField {...field('headName', 'schools.form.headName')} maxlength={most.headName} />
        <TextField {...field('headEmail', 'schools.form.headEmail')} type="email" maxlength={most.headEmail} />
        <SelectField
          {...field('headLanguage', 'schools.form.headLanguage')}
          choices={languages.map((code) => ({ value: code, label: ownLanguageName(code) }))}
        />
        <div class="flex flex-wrap gap-2">
          <Button>{t('schools.edit.save')}</Button>
          <ButtonLink tone="plain" href={paths.school(school.id)}>
            {t('ui.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </main>
  );
}

const labels: readonly (readonly [field: SchoolField, label: Message])[] = [
  ['name', 'schools.form.name'],
  ['type', 'schools.form.type'],
  ['town', 'schools.form.town'],
  ['region', 'schools.form.region'],
  ['postcode', 'schools.form.postcode'],
  ['street', 'schools.form.street'],
  ['website', 'schools.form.website'],
  ['code', 'schools.form.code'],
  ['headName', 'schools.form.headName'],
  ['headEmail', 'schools.form.headEmail'],
  ['headLanguage', 'schools.form.headLanguage'],
];

function comparedFields({ reader: { t }, typed, types }: Props, saved: TypedSchool): readonly ComparedField[] {
  const words = (field: SchoolField, value: string) => {
    if (field === 'type') return types.find(({ key }) => key === value)?.label ?? value;
    return field === 'headLanguage' ? ownLanguageName(value) : value;
  };
  return labels.map(([field, label]) => ({
    label: t(label),
    typed: words(field, typed[field]),
    saved: words(field, saved[field]),
  }));
}
