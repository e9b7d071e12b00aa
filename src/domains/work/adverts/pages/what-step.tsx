import { ageLimits } from '#kernel/ages.ts';
import { Card } from '#ui/card.tsx';
import { MultiSelect } from '#ui/multi-select.tsx';
import { NumberRange } from '#ui/number-range.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { RichTextField } from '#ui/rich-text-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { longest } from '../model.ts';
import { type FormPageProps, fieldsOf } from './form-fields.tsx';

export function WhatStep(props: FormPageProps) {
  const { reader, words, description, advert } = props;
  const { t, language } = reader;
  const { value, list, field } = fieldsOf(props);
  const { name: _, ...ages } = field('age_from');
  return (
    <>
      <Card level={2} title={t('adverts.sheet.idea')}>
        <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
          <TextField
            {...field('title')}
            hint={t('adverts.hint.title')}
            value={value('title')}
            maxlength={longest.title}
            need="unmarked"
          />
          <RichTextField
            {...field('description')}
            hint={t('adverts.hint.description')}
            value={description}
            rows={6}
            maxlength={longest.description}
            lang={advert.writtenIn}
            need="unmarked"
          />
          <MultiSelect
            {...field('subjects')}
            columns="several"
            choices={words.list('subject', language).map(({ key, label }) => ({ value: key, label }))}
            values={list('subjects')}
            need="unmarked"
          />
        </div>
      </Card>
      <Card level={2} title={t('adverts.sheet.pupils')}>
        <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
          <RadioGroup
            {...field('participants')}
            value={value('participants')}
            choices={words.list('project_type', language).map(({ key, label }) => ({ value: key, label }))}
            need="unmarked"
          />
          <NumberRange
            {...ages}
            fromName="age_from"
            toName="age_to"
            from={value('age_from')}
            to={value('age_to')}
            min={ageLimits.youngest}
            max={ageLimits.oldest}
            need="unmarked"
          />
          <TextField {...field('pupils')} value={value('pupils')} inputmode="numeric" need="optional" />
        </div>
      </Card>
    </>
  );
}
