import type { Message } from '#platform/i18n.ts';
import { Icon } from '#ui/icon.tsx';
import { MultiSelect } from '#ui/multi-select.tsx';
import { withOtherNames } from '#ui/other-names.ts';
import type { ProposalPageProps } from './proposal-props.ts';
import { fieldsOf, MergedField, StepSheet } from './step-fields.tsx';

const lists = {
  subjects: 'subject',
  vocational_subjects: 'vocational_subject',
  competences: 'competence',
  tools: 'tool',
} as const;
/** The framework stands before the dot of a competence's key. That of 2018 is offered; the others unfold where a draft has some of theirs. */
const frameworks = new Map<string, Message>([
  ['es_2006', 'projects.framework.es_2006'],
  ['eu_2006', 'projects.framework.eu_2006'],
  ['eu_2018', 'projects.framework.eu_2018'],
]);
const defaultFramework = 'eu_2018';

export function SubjectStep(props: ProposalPageProps) {
  const { reader, words } = props;
  const { t, language } = reader;
  const { list, field } = fieldsOf(props);
  /** Words in force, and those that were chosen while they were. */
  const choicesOf = (name: keyof typeof lists) => {
    const offered = words.list(lists[name], language);
    const kept = list(name).filter((key) => !offered.some((word) => word.key === key));
    return [
      ...offered.map(({ key, label }) => ({ value: key, label })),
      ...kept.map((key) => ({ value: key, label: words.label(lists[name], key, language) })),
    ];
  };
  const competences = choicesOf('competences');
  const groups = [...new Set([defaultFramework, ...competences.map(({ value }) => frameworkOf(value))])];
  const many = (name: 'subjects' | 'vocational_subjects' | 'tools') => (
    <MergedField {...props} name={name}>
      <MultiSelect
        {...field(name)}
        columns="several"
        choices={name === 'tools' ? choicesOf(name) : withOtherNames(lists[name], choicesOf(name), language)}
        values={list(name)}
        need={name === 'subjects' ? 'required' : 'optional'}
      />
    </MergedField>
  );
  return (
    <>
      <StepSheet title={t('projects.sheet.subjects')}>
        {many('subjects')}
        <details open={list('vocational_subjects').length > 0 || field('vocational_subjects').error !== undefined}>
          <Unfold label={t('projects.form.vocational')} />
          <div class="mt-4">{many('vocational_subjects')}</div>
        </details>
      </StepSheet>
      <StepSheet title={t('projects.sheet.competences')}>
        <MergedField {...props} name="competences">
          <div class="grid gap-4">
            {groups.map((framework, at) => {
              const own = competences.filter(({ value }) => frameworkOf(value) === framework);
              const name = t(frameworks.get(framework) ?? 'projects.framework.other');
              const group = (
                <MultiSelect
                  {...field('competences')}
                  {...(framework !== defaultFramework && { id: `field-competences-${at}`, error: undefined })}
                  label={t('projects.field.competencesOf', { framework: name })}
                  columns="several"
                  choices={own}
                  values={list('competences')}
                  need="optional"
                />
              );
              if (framework === defaultFramework) return <div key={framework}>{group}</div>;
              return (
                <details key={framework} open={own.some(({ value }) => list('competences').includes(value))}>
                  <Unfold label={name} />
                  <div class="mt-4">{group}</div>
                </details>
              );
            })}
          </div>
        </MergedField>
      </StepSheet>
      <StepSheet title={t('projects.sheet.tools')}>{many('tools')}</StepSheet>
    </>
  );
}

function Unfold({ label }: { readonly label: string }) {
  return (
    <summary class="flex items-center gap-2 font-semibold">
      <Icon name="chevron-down" size={4} class="turns" />
      {label}
    </summary>
  );
}

const frameworkOf = (key: string) => key.split('.', 1)[0] ?? '';
