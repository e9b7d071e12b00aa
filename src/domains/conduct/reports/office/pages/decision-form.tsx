import { rules } from '#domains/conduct/code/model.ts';
import { sanctionKinds } from '#domains/conduct/sanctions/model.ts';
import { canBeSanctioned } from '#domains/conduct/sanctions/policy.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { DecisionSheet } from '#ui/decision-panel.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { SeenCase } from '../../access.ts';
import { decisions, textLimits } from '../../model.ts';
import { paths } from '../../paths.ts';

export interface DecisionFormProps {
  readonly reader: Reader;
  readonly found: SeenCase;
  readonly typed: { readonly decision: string; readonly rule: string; readonly facts: string };
  readonly problems: Problems;
}

export function DecisionForm({ reader: { t }, found, typed, problems }: DecisionFormProps) {
  const wrong = inWords(t, problems);
  const [hide, ...others] = decisions;
  const offered = canBeSanctioned(found) ? [hide, ...sanctionKinds, ...others] : decisions;
  return (
    <DecisionSheet title={t('reports.decision.title')}>
      <ErrorSummary t={t} errors={wrong.all} />
      <Form action={paths.decision(found.id)}>
        <RadioGroup
          t={t}
          name="decision"
          label={t('reports.decision.what')}
          value={typed.decision}
          error={wrong.at('decision')}
          choices={offered.map((decision) => ({
            value: decision,
            label: t(`reports.decision.${decision}`),
            note: t(`reports.decision.${decision}Note`),
          }))}
        />
        <div class="decision-reasons grid grid-cols-1 gap-6">
          <SelectField
            t={t}
            name="rule"
            label={t('reports.decision.rule')}
            value={typed.rule}
            error={wrong.at('rule')}
            empty={t('reports.decision.chooseRule')}
            choices={rules.map((rule, index) => ({
              value: rule,
              label: `${index + 1}. ${t(`code.rule.${rule}.title`)}`,
            }))}
          />
          <TextArea
            t={t}
            name="facts"
            label={t('reports.statement.facts')}
            hint={t('reports.decision.factsHint')}
            value={typed.facts}
            error={wrong.at('facts')}
            rows={4}
            maxlength={textLimits.facts}
          />
        </div>
        <div>
          <Button>{t('reports.decision.send')}</Button>
        </div>
      </Form>
    </DecisionSheet>
  );
}
