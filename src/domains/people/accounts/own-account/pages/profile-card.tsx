import { longestPersonName } from '#kernel/characters.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { ownLanguageName } from '#ui/names-of.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { timeZoneChoices } from '#ui/time-zone-choices.ts';
import { paths } from '../../paths.ts';
import type { AccountPageProps } from './account-props.ts';

export function ProfileCard({ reader, account, timeZones, languages, values, errors, country }: AccountPageProps) {
  const { t, language } = reader;
  const typed = (name: 'givenName' | 'familyName' | 'language' | 'timeZone') => ({
    t,
    name,
    value: values.get(name) ?? account[name],
    error: errors.at(name),
  });
  return (
    <Card title={t('accounts.account.profile.title')} level={2}>
      <Form action={paths.account()}>
        <TextField
          {...typed('givenName')}
          label={t('accounts.form.givenName')}
          maxlength={longestPersonName}
          autocomplete="given-name"
        />
        <TextField
          {...typed('familyName')}
          label={t('accounts.form.familyName')}
          maxlength={longestPersonName}
          hint={t('accounts.form.familyNameHint')}
          need="unmarked"
          autocomplete="family-name"
        />
        <SelectField
          {...typed('language')}
          label={t('accounts.form.language')}
          choices={languages.map((code) => ({ value: code, label: ownLanguageName(code) }))}
        />
        <SelectField
          {...typed('timeZone')}
          label={t('accounts.account.profile.timeZone')}
          groups={timeZoneChoices({
            language,
            country,
            offered: timeZones,
            others: t('accounts.account.profile.otherZones'),
          })}
        />
        <Button tone="quiet">{t('accounts.account.profile.button')}</Button>
      </Form>
    </Card>
  );
}
