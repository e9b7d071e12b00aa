import type { ComponentChildren } from 'preact';
import type { Word } from '#domains/core/programme/model.ts';
import { ageLimits } from '#kernel/ages.ts';
import { languageLevels } from '#kernel/language-levels.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FieldGroup } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { MultiSelect } from '#ui/multi-select.tsx';
import { countryName, languageName, listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { NumberRange } from '#ui/number-range.tsx';
import { withOtherNames } from '#ui/other-names.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { type ComparedField, SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { TypedProfile } from '../forms.ts';
import { partAudiences, profileLimits } from '../model.ts';
import { paths } from '../paths.ts';
import { OwnCard, type OwnCardProps } from './own-card.tsx';

interface Props {
  readonly reader: Reader;
  readonly person: OwnCardProps['person'];
  readonly typed: TypedProfile;
  /** Of what is saved, as the person has seen it. */
  readonly version: string;
  /** What they have saved in another tab since. */
  readonly meanwhile?: TypedProfile | undefined;
  readonly errors: ProblemsInWords;
  readonly saved: boolean;
  readonly subjects: readonly Word[];
  readonly languages: readonly string[];
  /** Codes of the countries that take part as partners. */
  readonly partnerCountries: readonly string[];
}

const formId = 'own-profile';

export function ProfileFormPage(props: Props) {
  const { reader, person, typed, version, meanwhile, errors, saved, subjects } = props;
  const { t } = reader;
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading
        title={t('profiles.form.title')}
        lead={t('profiles.form.lead')}
        actions={
          <ButtonLink href={paths.person(person.id)} tone="quiet" icon="eye">
            {t('profiles.form.asOthersSee')}
          </ButtonLink>
        }
      />
      <div class="mb-6 empty:hidden">{saved && <Notice tone="success">{t('profiles.form.saved')}</Notice>}</div>
      <div class="with-stamp">
        <OwnCard {...{ reader, person, typed, subjects, form: formId }} />
        <div class="min-w-0">
          <Form action={paths.ownProfile()} id={formId}>
            <input type="hidden" name="version" value={version} />
            {meanwhile && (
              <SavedMeanwhile t={t} by="self" fields={comparedFields(reader, subjects, { typed, saved: meanwhile })} />
            )}
            <ErrorSummary t={t} errors={errors.all} />
            <Words {...props} />
            <Teaching {...props} />
            <Sheet title={t('profiles.languages')}>
              <Languages {...props} error={errors.at('languages')} />
            </Sheet>
            <Time {...props} />
            <div class="act-bar">
              <Button size="large">{t('profiles.form.save')}</Button>
            </div>
          </Form>
        </div>
      </div>
    </main>
  );
}

interface Both {
  readonly typed: TypedProfile;
  readonly saved: TypedProfile;
}

/** The fields of the form in words, as they were typed and as they are saved. */
export function comparedFields(
  { t, language }: Pick<Reader, 't' | 'language'>,
  subjects: readonly Word[],
  { typed, saved }: Both,
): readonly ComparedField[] {
  const subjectsOf = ({ subjects: keys }: TypedProfile) =>
    subjects.filter(({ key }) => keys.includes(key)).map(({ label }) => label);
  const spoken = ({ languages }: TypedProfile) =>
    languages.map((each) => `${languageName(each.language, language)} (${each.level})`).toSorted();
  const fields: readonly (readonly [label: string, words: (one: TypedProfile) => string])[] = [
    [t('profiles.form.idea'), ({ idea }) => idea],
    [t('profiles.form.presentation'), ({ presentation }) => presentation],
    [t('profiles.form.interests'), ({ interests }) => interests],
    [t('profiles.form.interestsFor'), ({ interestsFor }) => audienceWords(t, interestsFor)],
    [t('profiles.form.writtenIn'), ({ writtenIn }) => languageName(writtenIn, language)],
    [t('profiles.form.subjects'), (one) => listOf(subjectsOf(one), language)],
    [t('profiles.form.ages'), ({ ageFrom, ageTo }) => (ageFrom || ageTo ? `${ageFrom}–${ageTo}` : '')],
    [t('profiles.form.languages'), (one) => listOf(spoken(one), language)],
    [t('profiles.form.available'), ({ available }) => t(available ? 'ui.person.available' : 'ui.person.notAvailable')],
    [t('profiles.form.openToPlus'), ({ openToPlus }) => t(openToPlus ? 'profiles.yes' : 'profiles.no')],
    [t('profiles.form.awayUntil'), ({ awayUntil }) => awayUntil],
  ];
  return fields.map(([label, words]) => ({ label, typed: words(typed), saved: words(saved) }));
}

function audienceWords(t: Reader['t'], audience: string): string {
  return t(audience === 'contacts' ? 'profiles.audience.contacts' : 'profiles.audience.members');
}

/** One subject of the form, on its own sheet. */
function Sheet({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="box grid grid-cols-[minmax(0,1fr)] gap-5 p-4 sm:p-6">
      <h2 class="text-xl">{title}</h2>
      {children}
    </section>
  );
}

function Words({ reader, typed, errors, languages }: Props) {
  const { t } = reader;
  return (
    <Sheet title={t('profiles.form.yourWords')}>
      <TextArea
        {...{ t, name: 'idea', value: typed.idea, error: errors.at('idea'), lang: typed.writtenIn }}
        label={t('profiles.form.idea')}
        hint={t('profiles.form.ideaHint', { most: profileLimits.idea })}
        maxlength={profileLimits.idea}
        need="optional"
        rows={4}
      />
      <TextArea
        {...{ t, name: 'presentation', value: typed.presentation, error: errors.at('presentation') }}
        label={t('profiles.form.presentation')}
        hint={t('profiles.form.presentationHint', { most: profileLimits.presentation })}
        maxlength={profileLimits.presentation}
        lang={typed.writtenIn}
        rows={8}
        need="optional"
      />
      <TextArea
        {...{ t, name: 'interests', value: typed.interests, error: errors.at('interests'), lang: typed.writtenIn }}
        label={t('profiles.form.interests')}
        hint={t('profiles.form.interestsHint', { most: profileLimits.interests })}
        maxlength={profileLimits.interests}
        rows={2}
        need="optional"
      />
      <SelectField
        {...{ t, name: 'interestsFor', value: typed.interestsFor, error: errors.at('interestsFor') }}
        label={t('profiles.form.interestsFor')}
        choices={partAudiences.map((value) => ({ value, label: audienceWords(t, value) }))}
      />
      <SelectField
        {...{ t, name: 'writtenIn', value: typed.writtenIn, error: errors.at('writtenIn') }}
        label={t('profiles.form.writtenIn')}
        choices={languages.map((value) => ({ value, label: languageName(value, reader.language) }))}
      />
    </Sheet>
  );
}

function Teaching({ reader: { t, language }, typed, errors, subjects }: Props) {
  return (
    <Sheet title={t('profiles.form.teach')}>
      <MultiSelect
        {...{ t, name: 'subjects', values: typed.subjects, error: errors.at('subjects') }}
        label={t('profiles.form.subjects')}
        choices={withOtherNames(
          'subject',
          subjects.map(({ key, label }) => ({ value: key, label })),
          language,
        )}
        columns="several"
        need="optional"
      />
      <NumberRange
        {...{ t, fromName: 'ageFrom', toName: 'ageTo', from: typed.ageFrom, to: typed.ageTo }}
        label={t('profiles.form.ages')}
        error={errors.at('ageFrom') ?? errors.at('ageTo')}
        min={ageLimits.youngest}
        max={ageLimits.oldest}
        need="optional"
      />
    </Sheet>
  );
}

function Time({ reader: { t, language }, typed, errors, partnerCountries }: Props) {
  const countries = listOf(
    partnerCountries.map((code) => countryName(code, language)),
    language,
  );
  return (
    <Sheet title={t('profiles.form.time')}>
      <CheckboxField name="available" label={t('profiles.form.available')} checked={typed.available} need="unmarked" />
      <CheckboxField
        name="openToPlus"
        label={t('profiles.form.openToPlus')}
        hint={countries === '' ? undefined : t('profiles.form.openToPlusHint', { countries })}
        checked={typed.openToPlus}
        need="unmarked"
      />
      <div class="max-w-xs">
        <TextField
          {...{ t, name: 'awayUntil', type: 'date', value: typed.awayUntil, error: errors.at('awayUntil') }}
          label={t('profiles.form.awayUntil')}
          hint={t('profiles.form.awayUntilHint')}
          need="optional"
        />
      </div>
    </Sheet>
  );
}

const spareRows = 2;

/** One row for each language, and two to add more. Saving removes emptied rows. */
function Languages({
  reader,
  typed,
  languages,
  error,
}: Pick<Props, 'reader' | 'typed' | 'languages'> & { readonly error: string | undefined }) {
  const { t } = reader;
  const rows = [
    ...typed.languages,
    ...Array.from(
      { length: Math.max(0, Math.min(spareRows, profileLimits.languages - typed.languages.length)) },
      () => ({
        language: '',
        level: '',
      }),
    ),
  ];
  return (
    <FieldGroup
      {...{ t, name: 'languages', error }}
      label={t('profiles.form.languages')}
      hint={t('profiles.form.languagesHint')}
      need="optional"
    >
      <more-rows data-label={t('profiles.form.moreLanguages')} data-most={profileLimits.languages}>
        <ul class="grid gap-2">
          {rows.map(({ language, level }, at) => (
            <li key={`${at}-${language}`} class="language-row">
              <select class="select" name="language" aria-label={t('profiles.form.languageOf', { number: at + 1 })}>
                <option value="">{t('profiles.form.noLanguage')}</option>
                {languages.map((code) => (
                  <option key={code} value={code} selected={code === language}>
                    {languageName(code, reader.language)}
                  </option>
                ))}
              </select>
              <select class="select" name="level" aria-label={t('profiles.form.levelOf', { number: at + 1 })}>
                {languageLevels.map((each) => (
                  <option key={each} value={each} selected={each === level}>
                    {each === 'native' ? t('ui.person.native') : each}
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
