import type { Message, Translate } from '#platform/i18n.ts';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { schoolLimits as most } from '../model.ts';

interface Field {
  readonly t: Translate;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
}

type Asked = 'name' | 'type' | 'town' | 'region' | 'postcode' | 'street' | 'website' | 'code';

interface Props {
  readonly t: Translate;
  readonly types: readonly { readonly key: string; readonly label: string }[];
  /** Regions of the country that schools have named. */
  readonly regions: readonly string[];
  readonly field: (name: Asked, label: Message) => Field;
}

/** What is asked about a school, up to its head. */
export function SchoolFields({ t, types, regions, field }: Props) {
  return (
    <>
      <TextField {...field('name', 'schools.form.name')} maxlength={most.name} />
      <SelectField
        {...field('type', 'schools.form.type')}
        empty={t('schools.form.type.choose')}
        choices={types.map(({ key, label }) => ({ value: key, label }))}
      />
      <TextField {...field('town', 'schools.form.town')} maxlength={most.town} />
      <TextField
        {...field('region', 'schools.form.region')}
        hint={t('schools.form.region.hint')}
        need="optional"
        maxlength={most.region}
        options={regions}
      />
      <TextField {...field('postcode', 'schools.form.postcode')} need="optional" maxlength={most.postcode} />
      <TextField {...field('street', 'schools.form.street')} need="optional" maxlength={most.street} />
      <TextField {...field('website', 'schools.form.website')} type="url" need="optional" maxlength={most.website} />
      <TextField
        {...field('code', 'schools.form.code')}
        hint={t('schools.form.code.hint')}
        need="optional"
        maxlength={most.code}
      />
      <h2 class="mt-4 text-lg">{t('schools.form.head')}</h2>
      <Notice tone="info" kind="static">
        {t('schools.form.head.private')}
      </Notice>
    </>
  );
}
