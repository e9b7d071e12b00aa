import { paths as code } from '#domains/conduct/code/paths.ts';
import { profileLimits } from '#domains/people/profiles/model.ts';
import { ageLimits } from '#kernel/ages.ts';
import { languageLevels } from '#kernel/language-levels.ts';
import { hasNothing, type TypedFields, typedValue } from '#kernel/typed-fields.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Autosaved } from '#ui/autosaved.tsx';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FieldGroup } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { MultiSelect } from '#ui/multi-select.tsx';
import { languageChoices } from '#ui/names-of.ts';
import { NumberRange } from '#ui/number-range.tsx';
import { withOtherNames } from '#ui/other-names.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { languageRows } from '../model.ts';
import { paths } from '../paths.ts';
import { comparedFields } from './compared-fields.tsx';
import { RegistrationFrame } from './registration-frame.tsx';

interface Props {
  readonly reader: Reader;
  readonly typed: TypedFields;
  readonly errors: Problems;
  readonly savedAt: Date | undefined;
  /** Of what the page shows, to tell it from other tabs. */
  readonly version: string;
  /** What another tab has saved since the form was opened. */
  readonly meanwhile: TypedFields | undefined;
  readonly subjects: readonly { readonly key: string; readonly label: string }[];
  /** Codes of the languages of the programme. */
  readonly languages: readonly string[];
}

export function IdeaPage(props: Props) {
  const { reader, typed, errors, savedAt, version, meanwhile, subjects, languages } = props;
  const { t, language } = reader;
  const wrong = inWords(t, errors);
  const errorOf = (name: string) => errors[name] && t(errors[name]);
  const named = languageChoices(languages, language);
  const writtenIn = typedValue(typed, 'writtenIn') || language;
  return (
    <RegistrationFrame reader={reader} step="idea">
      <Autosaved
        reader={reader}
        to={`${paths.draft('idea')}?version=${version}`}
        draft="registration-idea"
        savedAt={savedAt}
        empty={hasNothing(typed)}
      >
        <Form action={paths.idea()}>
          <ErrorSummary t={t} errors={wrong.all} />
          {meanwhile && (
            <SavedMeanwhile
              t={t}
              by="self"
              fields={comparedFields(reader, { step: 'idea', words: subjects }, { typed, saved: meanwhile })}
            />
          )}
          <input type="hidden" name="version" value={version} />
          <div class="box grid grid-cols-[minmax(0,1fr)] gap-5 p-4 sm:p-6">
            <TextArea
              t={t}
              name="idea"
              label={t('registration.idea.idea')}
              hint={t('registration.idea.idea.hint')}
              value={typedValue(typed, 'idea')}
              error={errorOf('idea')}
              maxlength={profileLimits.idea}
            />
            <SelectField
              t={t}
              name="writtenIn"
              label={t('registration.idea.writtenIn')}
              value={writtenIn}
              error={errorOf('writtenIn')}
              choices={named}
            />
          </div>
          <div class="box grid grid-cols-[minmax(0,1fr)] gap-5 p-4 sm:p-6">
            <MultiSelect
              t={t}
              name="subjects"
              label={t('registration.idea.subjects')}
              columns="several"
              values={typed.subjects ?? []}
              error={errorOf('subjects')}
              choices={withOtherNames(
                'subject',
                subjects.map(({ key, label }) => ({ value: key, label })),
                reader.language,
              )}
            />
            <NumberRange
              t={t}
              label={t('registration.idea.ages')}
              fromName="ageFrom"
              toName="ageTo"
              from={typedValue(typed, 'ageFrom')}
              to={typedValue(typed, 'ageTo')}
              min={ageLimits.youngest}
              max={ageLimits.oldest}
              error={errorOf('ageFrom')}
            />
          </div>
          <div class="box grid grid-cols-[minmax(0,1fr)] gap-5 p-4 sm:p-6">
            <Spoken reader={reader} typed={typed} error={errorOf('language1')} named={named} />
            <CheckboxField
              name="available"
              label={t('registration.idea.available')}
              hint={t('registration.idea.available.hint')}
              checked={typed.available === undefined || typedValue(typed, 'available') === 'yes'}
              need="unmarked"
            />
          </div>
          <Conduct reader={reader} checked={typedValue(typed, 'conduct') === 'yes'} error={errorOf('conduct')} />
          <div>
            <Button size="large">{t('registration.finish')}</Button>
          </div>
        </Form>
      </Autosaved>
    </RegistrationFrame>
  );
}

interface SpokenProps extends Pick<Props, 'reader' | 'typed'> {
  readonly error: string | undefined;
  readonly named: readonly { readonly value: string; readonly label: string }[];
}

/** In sight are the rows that are filled, the first with the reader's own language, and one more. */
function Spoken({ reader: { t, language }, typed, error, named }: SpokenProps) {
  const levels = languageLevels.map((level) => ({
    value: level,
    label: level === 'native' ? t('registration.idea.native') : level,
  }));
  const isFilled = (row: number) => Boolean(typedValue(typed, `language${row}`) || typedValue(typed, `level${row}`));
  const languageIn = (row: number) =>
    row === 1 && typed.language1 === undefined ? language : typedValue(typed, `language${row}`);
  const lastFilled = Math.max(1, ...languageRows.filter(isFilled));
  return (
    <FieldGroup
      t={t}
      name="language1"
      id="field-language1"
      label={t('registration.idea.languages')}
      hint={t('registration.idea.languages.hint')}
      error={error}
    >
      <more-rows data-label={t('profiles.form.moreLanguages')} data-most={languageRows.length}>
        <ul class="grid gap-3">
          {languageRows.map((row) => (
            <li key={row} class="language-row" hidden={row > lastFilled + 1}>
              <select
                class="select"
                name={`language${row}`}
                aria-label={t('registration.idea.languageOf', { number: row })}
                required={row === 1}
              >
                <option value="" selected={!languageIn(row)}>
                  {t('registration.idea.language.choose')}
                </option>
                {named.map(({ value, label }) => (
                  <option key={value} value={value} selected={languageIn(row) === value}>
                    {label}
                  </option>
                ))}
              </select>
              <select
                class="select"
                name={`level${row}`}
                aria-label={t('registration.idea.levelOf', { number: row })}
                required={row === 1}
              >
                <option value="" selected={!typedValue(typed, `level${row}`)}>
                  {t('registration.idea.level.choose')}
                </option>
                {levels.map(({ value, label }) => (
                  <option key={value} value={value} selected={typedValue(typed, `level${row}`) === value}>
                    {label}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </more-rows>
    </FieldGroup>
  );
}

const principles = ['respect', 'pupils', 'privacy', 'teaching', 'copyright', 'messages'] as const;

/** The principles stand beside the tick: one accepts only what one has seen. */
function Conduct({
  reader: { t },
  checked,
  error,
}: Pick<Props, 'reader'> & { readonly checked: boolean; readonly error: string | undefined }) {
  return (
    <section class="rounded-box bg-area-soft p-4 sm:p-6 grid gap-3" aria-labelledby="conduct-title">
      <h2 class="text-lg" id="conduct-title">
        {t('registration.conduct.title')}
      </h2>
      <ul class="list-disc ps-5 grid gap-1">
        {principles.map((principle) => (
          <li key={principle}>{t(`registration.conduct.principle.${principle}`)}</li>
        ))}
      </ul>
      <p>
        <a class="link-quiet text-area" href={code.code()} target="_blank" rel="noopener">
          {t('registration.conduct.whole')}
        </a>
      </p>
      <CheckboxField name="conduct" label={t('registration.conduct.accept')} checked={checked} error={error} />
    </section>
  );
}
