import type { Reader } from '#platform/http.ts';
import { Card } from '#ui/card.tsx';
import { dateFormat } from '#ui/formats.ts';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { SelectField } from '#ui/select-field.tsx';
import type { TypedHours } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly hours: TypedHours;
  readonly errors: ProblemsInWords;
}

const hourChoices = (language: string) =>
  Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: dateFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(
      Date.UTC(2026, 0, 5, hour),
    ),
  }));

/** Monday first: the 5th of January 2026 was one. */
const dayChoices = (language: string) =>
  Array.from({ length: 7 }, (_, at) => ({
    value: String(at + 1),
    label: dateFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 5 + at)),
  }));

/** When mails come, by the clock of the reader. */
export function HoursCard({ reader: { t, language, timeZone }, hours, errors }: Props) {
  const choices = hourChoices(language);
  const never = t('accounts.notices.hours.never');
  return (
    <Card title={t('accounts.notices.hours.title')} level={2}>
      <p class="mb-4 text-muted">{t('accounts.notices.hours.zone', { zone: timeZone })}</p>
      <div class="grid gap-4 sm:grid-cols-2">
        <SelectField
          t={t}
          name="digestHour"
          label={t('accounts.notices.hours.digest')}
          choices={choices}
          value={hours.digestHour}
          error={errors.at('digestHour')}
        />
        <SelectField
          t={t}
          name="digestDay"
          label={t('accounts.notices.hours.day')}
          choices={dayChoices(language)}
          value={hours.digestDay}
          error={errors.at('digestDay')}
        />
        <SelectField
          t={t}
          name="quietFrom"
          label={t('accounts.notices.hours.quietFrom')}
          need="unmarked"
          empty={never}
          choices={choices}
          value={hours.quietFrom}
          error={errors.at('quietFrom')}
          hint={t('accounts.notices.hours.quietHint')}
        />
        <SelectField
          t={t}
          name="quietTo"
          label={t('accounts.notices.hours.quietTo')}
          need="unmarked"
          empty={never}
          choices={choices}
          value={hours.quietTo}
          error={errors.at('quietTo')}
        />
      </div>
    </Card>
  );
}
