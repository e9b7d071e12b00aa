import type { VNode } from 'preact';
import { schoolLanguage } from '#kernel/country-languages.ts';
import type { CountryCode } from '#kernel/ids.ts';
import { type TypedFields, typedValue } from '#kernel/typed-fields.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { Autosaved } from '#ui/autosaved.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { ownLanguageName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { SchoolFinder } from '#ui/school-finder.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import {
  chosenHeadFields,
  type FoundSchools,
  type HeadFields,
  hasFieldsOfNewSchool,
  schoolLimits as most,
  newHeadFields,
  placeOf,
} from '../model.ts';
import { paths } from '../paths.ts';
import { SchoolFields } from './school-fields.tsx';

export interface SchoolChoiceProps {
  readonly reader: Reader;
  readonly action: string;
  /** Where the fields are kept as they are typed; nowhere after registration. */
  readonly keptAt?: string | undefined;
  readonly savedAt?: Date | undefined;
  /** Where they are kept: of what the page shows, to tell it from other tabs. */
  readonly version?: string | undefined;
  readonly country: string;
  readonly typed: TypedFields;
  readonly errors: Problems;
  /** Schools that fit what was typed, for browsers without the script. */
  readonly found: FoundSchools | undefined;
  readonly types: readonly { readonly key: string; readonly label: string }[];
  /** Regions of the country that schools have named. */
  readonly regions: readonly string[];
  /** The languages in which mails can be written. */
  readonly languages: readonly string[];
  /** needed: the head of the chosen school is not known; offered: another head can be named; hidden: the head is known. */
  readonly head: 'needed' | 'offered' | 'hidden';
  readonly submit: Message;
}

/** Find your school, or add it: one form, so that each of its buttons carries all that was typed. */
export function SchoolChoiceForm(props: SchoolChoiceProps) {
  const { reader, typed, errors, found, submit } = props;
  const { t } = reader;
  const adding = typedValue(typed, 'how') === 'added';
  const wrong = inWords(t, errors);
  const isOpen = adding || found?.schools.length === 0 || hasBegunToAdd(typed);
  const isEmpty = typedValue(typed, 'school') === '' && !hasFieldsOfNewSchool(typed);
  return (
    <div class="grid gap-8">
      <ErrorSummary t={t} errors={wrong.all} />
      <Kept {...props} draft="registration-school" empty={isEmpty}>
        <Form action={props.action} label={t('schools.choice.find')}>
          <Version {...props} />
          <div class="box grid grid-cols-[minmax(0,1fr)] gap-5 p-4 sm:p-6">
            <Find {...props} errors={adding ? {} : errors} />
          </div>
          <div>
            <Button size="large" name="how" value="chosen">
              {t(submit)}
            </Button>
          </div>
          <keep-open data-what="not-in-the-list">
            <details class="box p-4 sm:p-6" open={isOpen}>
              <summary class="cursor-pointer font-semibold min-h-11 flex items-center gap-2">
                <Icon name="chevron-down" size={4} class="turns" />
                {t('schools.choice.notListed')}
              </summary>
              <div class="mt-4 grid grid-cols-1 gap-6">
                <Add {...props} errors={adding ? errors : {}} />
                <div>
                  <Button name="how" value="added">
                    {t('schools.choice.add')}
                  </Button>
                </div>
              </div>
            </details>
          </keep-open>
        </Form>
      </Kept>
    </div>
  );
}

/** What was typed for a new school is seen again, unless one of the list was chosen after it. */
function hasBegunToAdd(typed: TypedFields): boolean {
  const isChosen = typedValue(typed, 'how') === 'chosen' && typed.schoolId?.some((value) => value !== '');
  return !isChosen && hasFieldsOfNewSchool(typed);
}

function Version({ version }: Pick<SchoolChoiceProps, 'version'>) {
  return version === undefined ? null : <input type="hidden" name="version" value={version} />;
}

function Kept({
  reader,
  keptAt,
  savedAt,
  version,
  draft,
  empty,
  children,
}: Pick<SchoolChoiceProps, 'reader' | 'keptAt' | 'savedAt' | 'version'> & {
  readonly draft: string;
  readonly empty: boolean;
  readonly children: VNode;
}) {
  if (!keptAt) return children;
  return (
    <Autosaved
      reader={reader}
      to={version ? `${keptAt}?version=${version}` : keptAt}
      draft={draft}
      savedAt={savedAt}
      empty={empty}
    >
      {children}
    </Autosaved>
  );
}

function Find(props: SchoolChoiceProps) {
  const { reader, typed, errors, found, country, head } = props;
  const { t } = reader;
  const wrong = inWords(t, errors);
  return (
    <>
      <SchoolFinder
        t={t}
        name="school"
        label={t('schools.choice.find')}
        hint={t('schools.choice.find.hint')}
        error={wrong.at('school')}
        need="unmarked"
        from={paths.finderIn(country)}
        text={typedValue(typed, 'school')}
        idName="schoolId"
        idValue={typed.schoolId?.findLast((value) => value !== '')}
        searchLabel={t('schools.choice.search')}
      />
      {found && found.schools.length > 0 && (
        <RadioGroup
          t={t}
          name="schoolId"
          id="field-schoolId"
          label={t('schools.choice.found')}
          need="unmarked"
          choices={found.schools.map((school) => ({ value: school.id, label: school.name, note: placeOf(school) }))}
        />
      )}
      {found?.more && (
        <Notice tone="info" kind="static">
          {t('ui.finder.more')}
        </Notice>
      )}
      {found?.schools.length === 0 && <Notice tone="info">{t('schools.choice.none')}</Notice>}
      {head !== 'hidden' && (
        <>
          <Notice tone="info" kind="static">
            {t(head === 'needed' ? 'schools.choice.headNeeded' : 'schools.choice.headOffered')}
          </Notice>
          <Head {...props} need={head === 'needed' ? 'required' : 'optional'} fields={chosenHeadFields} />
        </>
      )}
    </>
  );
}

function Add(props: SchoolChoiceProps) {
  const { types, regions } = props;
  const { t } = props.reader;
  const field = fieldOf(props);
  return (
    <>
      <SchoolFields {...{ t, types, regions, field }} />
      <Head {...props} need="required" fields={newHeadFields} />
    </>
  );
}

function Head(props: SchoolChoiceProps & { readonly need: 'required' | 'optional'; readonly fields: HeadFields }) {
  const { reader, need, fields, languages, country } = props;
  const field = fieldOf(props);
  const { value = '', ...language } = field(fields.headLanguage, 'schools.form.headLanguage');
  return (
    <>
      <TextField {...field(fields.headName, 'schools.form.headName')} need={need} maxlength={most.headName} />
      <TextField
        {...field(fields.headEmail, 'schools.form.headEmail')}
        need={need}
        type="email"
        maxlength={most.headEmail}
      />
      <SelectField
        {...language}
        need="unmarked"
        value={value || schoolLanguage(country as CountryCode, reader.language, languages)}
        choices={languages.map((code) => ({ value: code, label: ownLanguageName(code) }))}
      />
    </>
  );
}

function fieldOf({ reader: { t }, typed, errors }: SchoolChoiceProps) {
  return (name: string, label: Message) => ({
    t,
    name,
    label: t(label),
    value: typedValue(typed, name),
    error: errors[name] && t(errors[name]),
  });
}
