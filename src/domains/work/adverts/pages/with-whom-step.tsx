import { Card } from '#ui/card.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { MultiSelect } from '#ui/multi-select.tsx';
import { countryChoices, languageChoices } from '#ui/names-of.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { openDays } from '../model.ts';
import { writeMonth } from '../parts/write-month.ts';
import { type FormPageProps, fieldsOf } from './form-fields.tsx';

export function WithWhomStep(props: FormPageProps) {
  const { reader, words, countries, starts, advert } = props;
  const { t, language } = reader;
  const { value, list, ticked, field } = fieldsOf(props);
  const codes = [...new Set([...words.list('language', language).map(({ key }) => key), ...list('languages')])];
  const abroad = [...new Set([...countries, ...list('partner_countries')])].filter((code) => code !== advert.country);
  const number = (name: 'partners' | 'months' | 'hours_a_week') => (
    <TextField
      {...field(name)}
      value={value(name)}
      inputmode="numeric"
      need="unmarked"
      {...(name === 'hours_a_week' && { hint: t('adverts.hint.hours_a_week') })}
    />
  );
  return (
    <>
      <Card level={2} title={t('adverts.sheet.partners')}>
        <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
          {number('partners')}
          <MultiSelect
            {...field('partner_countries')}
            hint={t('adverts.hint.partner_countries')}
            columns="several"
            choices={countryChoices(abroad, language)}
            values={list('partner_countries')}
            need="optional"
          />
          <MultiSelect
            {...field('languages')}
            columns="several"
            choices={languageChoices(codes, language)}
            values={list('languages')}
            likely={[language, 'en']}
            need="unmarked"
          />
        </div>
      </Card>
      <Card level={2} title={t('adverts.sheet.time')}>
        <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
          <div class="grid gap-5 sm:grid-cols-3">
            <SelectField
              {...field('starts_in')}
              value={value('starts_in')}
              empty={t('adverts.form.choose')}
              choices={[...new Set([...starts, ...(advert.text.starts_in ? [advert.text.starts_in] : [])])]
                .sort()
                .map((day) => ({ value: day, label: writeMonth(day, language) }))}
              need="unmarked"
            />
            {number('months')}
            {number('hours_a_week')}
          </div>
          <MultiSelect
            {...field('tools')}
            columns="several"
            choices={words.list('tool', language).map(({ key, label }) => ({ value: key, label }))}
            values={list('tools')}
            need="optional"
          />
        </div>
      </Card>
      <Card level={2} title={t('adverts.sheet.readers')}>
        <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
          <RadioGroup
            {...field('answers_seen_by')}
            hint={t('adverts.hint.answers_seen_by')}
            value={value('answers_seen_by')}
            choices={(['author', 'members'] as const).map((key) => ({
              value: key,
              label: t(`adverts.answersSeenBy.${key}`),
            }))}
            need="unmarked"
          />
          <CheckboxField
            {...field('on_site')}
            hint={t(advert.by.verified ? 'adverts.hint.on_site' : 'adverts.hint.on_siteLater')}
            checked={ticked('on_site')}
            need="optional"
          />
          <RadioGroup
            {...field('open_days')}
            value={value('open_days')}
            choices={openDays.map((days) => ({ value: String(days), label: t('adverts.openDays', { days }) }))}
            need="unmarked"
          />
        </div>
      </Card>
    </>
  );
}
