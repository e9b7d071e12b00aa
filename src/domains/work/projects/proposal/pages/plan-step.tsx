import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { ProposalPageProps } from './proposal-props.ts';
import { fieldsOf, MergedField, StepSheet } from './step-fields.tsx';

export function PlanStep(props: ProposalPageProps) {
  const { t } = props.reader;
  const { text, field } = fieldsOf(props);
  return (
    <>
      <StepSheet title={t('projects.sheet.plan')}>
        {(['aims', 'process', 'results'] as const).map((name) => (
          <MergedField {...props} key={name} name={name}>
            <TextArea {...field(name)} hint={t(`projects.hint.${name}`)} value={text(name)} maxlength={5000} rows={7} />
          </MergedField>
        ))}
      </StepSheet>
      <StepSheet title={t('projects.sheet.days')}>
        <div class="grid gap-6 sm:grid-cols-2">
          {(['starts_on', 'ends_on'] as const).map((name) => (
            <MergedField {...props} key={name} name={name}>
              <TextField
                {...field(name)}
                hint={t('projects.hint.day')}
                type="date"
                value={text(name)}
                min="2000-01-01"
                max="2099-12-31"
                need="optional"
              />
            </MergedField>
          ))}
        </div>
      </StepSheet>
    </>
  );
}
