import { countryName, languageName, listOf } from '#ui/names-of.ts';
import type { ComparedField } from '#ui/saved-meanwhile.tsx';
import { type AdvertText, type FieldName, fieldsOfStep } from '../model.ts';
import { writeMonth } from '../parts/write-month.ts';
import type { Beside, FormPageProps } from './form-fields.tsx';

/** The fields of a step in words, as they were typed and as they are saved. */
export function comparedFields(props: FormPageProps, { typed, descriptions }: Beside): readonly ComparedField[] {
  const { reader, advert, step } = props;
  return fieldsOfStep[step].map((field) => ({
    label: reader.t(`adverts.field.${field}`),
    ...(field === 'description'
      ? descriptions
      : { typed: inWords(props, typed, field), saved: inWords(props, advert.text, field) }),
  }));
}

function inWords(
  { reader: { t, language }, words }: FormPageProps,
  text: AdvertText,
  field: Exclude<FieldName, 'description'>,
): string {
  const list = (labels: readonly string[]) => listOf(labels.toSorted(), language);
  switch (field) {
    case 'participants':
      return text.participants && words.label('project_type', text.participants, language);
    case 'subjects':
      return list(text.subjects.map((key) => words.label('subject', key, language)));
    case 'tools':
      return list(text.tools.map((key) => words.label('tool', key, language)));
    case 'languages':
      return list(text.languages.map((code) => languageName(code, language)));
    case 'partner_countries':
      return list(text.partner_countries.map((code) => countryName(code, language)));
    case 'starts_in':
      return text.starts_in ? writeMonth(text.starts_in, language) : '';
    case 'answers_seen_by':
      return t(`adverts.answersSeenBy.${text.answers_seen_by}`);
    case 'on_site':
      return t(text.on_site ? 'ui.yes' : 'ui.no');
    case 'open_days':
      return t('adverts.openDays', { days: text.open_days });
    default:
      return String(text[field] ?? '');
  }
}
