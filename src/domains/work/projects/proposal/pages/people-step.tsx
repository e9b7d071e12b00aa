import { Avatar } from '#ui/avatar.tsx';
import { MultiSelect } from '#ui/multi-select.tsx';
import { countryName, languageChoices, mainLanguageOf } from '#ui/names-of.ts';
import { NumberRange } from '#ui/number-range.tsx';
import { withOtherNames } from '#ui/other-names.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Founder } from '../../model.ts';
import { nameOf } from '../../parts/founder-name.ts';
import { canChooseSchool, isSchoolOpen } from '../../policy.ts';
import type { ProposalPageProps } from './proposal-props.ts';
import { fieldsOf, MergedField, StepSheet } from './step-fields.tsx';

export function PeopleStep(props: ProposalPageProps) {
  const { reader, project, words } = props;
  const { t, language } = reader;
  const { text, list, field } = fieldsOf(props);
  const { name: _, ...ages } = field('age_from');
  const codes = [...new Set([...words.list('language', language).map((word) => word.key), ...list('languages')])];
  const languages = languageChoices(codes, language);
  return (
    <>
      <StepSheet title={t('projects.sheet.classes')}>
        <div class="grid gap-x-8 gap-y-6 md:grid-cols-2">
          {project.founders.map((founder) => (
            <FounderFields key={founder.seat} {...props} founder={founder} />
          ))}
        </div>
      </StepSheet>
      <StepSheet title={t('projects.sheet.languages')}>
        <MergedField {...props} name="languages">
          <MultiSelect
            {...field('languages')}
            hint={t('projects.hint.languages')}
            columns="several"
            choices={withOtherNames('language', languages, language)}
            values={list('languages')}
            likely={likelyLanguages(language, project.founders)}
          />
        </MergedField>
      </StepSheet>
      <StepSheet title={t('projects.sheet.pupils')}>
        <MergedField {...props} name="age_from">
          <MergedField {...props} name="age_to">
            <NumberRange
              {...ages}
              fromName="age_from"
              toName="age_to"
              from={text('age_from')}
              to={text('age_to')}
              min={3}
              max={19}
            />
          </MergedField>
        </MergedField>
        <MergedField {...props} name="pupils">
          <TextField {...field('pupils')} hint={t('projects.hint.pupils')} value={text('pupils')} inputmode="numeric" />
        </MergedField>
      </StepSheet>
    </>
  );
}

/** The reader's own, what is spoken where the founders teach, and the language most projects share. */
function likelyLanguages(own: string, founders: readonly Founder[]): string[] {
  const spoken = founders.map(({ country }) => mainLanguageOf(country));
  return [...new Set([own, ...spoken, 'en'])];
}

/** One founder with their school and class. Each founder chooses only their own school. */
function FounderFields({ founder, ...props }: ProposalPageProps & { readonly founder: Founder }) {
  const { reader, actor, schools, project } = props;
  const { t, language } = reader;
  const { text, field } = fieldsOf(props);
  const name = founder.seat === 1 ? 'class_1' : 'class_2';
  const chooses =
    founder.id === actor.id && schools.some(({ id }) => id !== founder.schoolId) && isSchoolOpen(actor, project);
  return (
    <section class="grid content-start gap-4">
      <div class="flex items-center gap-3">
        <Avatar id={founder.id} name={nameOf(t, founder)} initialsOf={founder.initialsOf} country={founder.country} />
        <div class="min-w-0 wrap-anywhere">
          <h3 class="text-base">{founder.id === actor.id ? t('projects.form.you') : nameOf(t, founder)}</h3>
          <p class="text-sm text-muted">
            {founder.school}, {founder.town} · {countryName(founder.country, language)}
          </p>
        </div>
      </div>
      {!founder.verified && (
        <p class="text-sm">{chooses ? t('projects.problem.schoolNotVerified') : t('projects.people.notVerified')}</p>
      )}
      {chooses && canChooseSchool(actor, project) && (
        <SelectField
          t={t}
          name="school"
          label={t('projects.start.school')}
          value={founder.schoolId}
          choices={schools.map((school) => ({ value: school.id, label: `${school.name}, ${school.town}` }))}
        />
      )}
      <MergedField {...props} name={name}>
        <TextField
          {...field(name)}
          label={t('projects.field.class')}
          hint={t('projects.hint.class')}
          value={text(name)}
          maxlength={120}
          need="optional"
        />
      </MergedField>
    </section>
  );
}
