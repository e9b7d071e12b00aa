import { longestPersonName } from '#kernel/characters.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { ownLanguageName } from '#ui/names-of.ts';
import { type ComparedField, SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import { type ChoiceGroup, SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { timeZoneChoices } from '#ui/time-zone-choices.ts';
import { paths } from '../../paths.ts';
import type { AccountPageProps } from './account-props.ts';
import { SettingRow } from './setting-row.tsx';

const fields = ['givenName', 'familyName', 'language', 'timeZone'] as const;
type Field = (typeof fields)[number];

export function ProfileRow(props: AccountPageProps) {
  const { reader, account, timeZones, languages, values, errors, country, profile } = props;
  const { t, language } = reader;
  const zones = timeZoneChoices({
    language,
    country,
    offered: timeZones,
    others: t('accounts.account.profile.otherZones'),
  });
  const typed = (name: Field) => ({
    t,
    name,
    value: values.get(name) ?? account[name],
    error: errors.at(name),
  });
  return (
    <SettingRow
      title={t('accounts.account.profile.title')}
      value={[account.name, ownLanguageName(account.language), nameOfZone(zones, account.timeZone)].join(' · ')}
      open={profile.meanwhile || fields.some((name) => errors.at(name) !== undefined)}
    >
      <Form action={paths.account()}>
        <input type="hidden" name="version" value={profile.version} />
        {profile.meanwhile && <SavedMeanwhile t={t} by="self" fields={comparedFields(props, zones)} />}
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
        <SelectField {...typed('timeZone')} label={t('accounts.account.profile.timeZone')} groups={zones} />
        <Button tone="quiet">{t('accounts.account.profile.button')}</Button>
      </Form>
    </SettingRow>
  );
}

function comparedFields(
  { reader: { t }, account, values }: AccountPageProps,
  zones: readonly ChoiceGroup[],
): readonly ComparedField[] {
  const zoneName = (zone: string) => nameOfZone(zones, zone);
  const as = (words: (value: string) => string, name: Field) => ({
    typed: words(values.get(name) ?? ''),
    saved: words(account[name]),
  });
  return [
    { label: t('accounts.form.givenName'), ...as(String, 'givenName') },
    { label: t('accounts.form.familyName'), ...as(String, 'familyName') },
    { label: t('accounts.form.language'), ...as(ownLanguageName, 'language') },
    { label: t('accounts.account.profile.timeZone'), ...as(zoneName, 'timeZone') },
  ];
}

const nameOfZone = (zones: readonly ChoiceGroup[], zone: string) =>
  zones.flatMap(({ choices }) => choices).find(({ value }) => value === zone)?.label ?? zone;
