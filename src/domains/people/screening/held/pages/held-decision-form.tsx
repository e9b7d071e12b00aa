import { cutShort } from '#kernel/cut-short.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxGroup } from '#ui/checkbox-group.tsx';
import { DecisionSheet } from '#ui/decision-panel.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { paths } from '../../paths.ts';
import type { SeenHeld } from '../access.ts';
import { decisions, refusalReasons, wordLimits } from '../model.ts';

export interface HeldDecisionProps {
  readonly reader: Reader;
  readonly held: SeenHeld;
  /** Others of the same sender that wait. */
  readonly others: readonly SeenHeld[];
  readonly typed: {
    readonly decision: string;
    readonly reason: string;
    readonly words: string;
    readonly also: readonly string[];
  };
  readonly problems: Problems;
}

export function HeldDecisionForm({ reader: { t }, held, others, typed, problems }: HeldDecisionProps) {
  const wrong = inWords(t, problems);
  return (
    <DecisionSheet title={t('screening.decision.title')}>
      <ErrorSummary t={t} errors={wrong.all} />
      <Form action={paths.decision(held.id)}>
        <RadioGroup
          t={t}
          name="decision"
          label={t('screening.decision.what')}
          value={typed.decision}
          error={wrong.at('decision')}
          choices={decisions.map((decision) => ({
            value: decision,
            label: t(`screening.decision.${decision}`),
            note: t(`screening.decision.${decision}Note`),
          }))}
        />
        <SelectField
          t={t}
          name="reason"
          need="optional"
          label={t('screening.decision.reason')}
          value={typed.reason}
          error={wrong.at('reason')}
          empty={t('screening.decision.chooseReason')}
          choices={refusalReasons.map((reason) => ({ value: reason, label: t(`screening.reason.${reason}`) }))}
        />
        <TextArea
          t={t}
          name="words"
          need="optional"
          label={t('screening.decision.words')}
          hint={t('screening.decision.wordsHint')}
          value={typed.words}
          error={wrong.at('words')}
          rows={4}
          maxlength={wordLimits.most}
        />
        {others.length > 0 && (
          <CheckboxGroup
            t={t}
            name="also"
            need="optional"
            label={t('screening.decision.also')}
            values={typed.also}
            choices={others.map(({ id, body }) => ({ value: id, label: cutShort(body, 160) }))}
          />
        )}
        <div>
          <Button>
            <span class="says-undecided">{t('screening.decision.send')}</span>
            <span class="says-release">{t('screening.decision.release')}</span>
            <span class="says-refuse">{t('screening.decision.refuse')}</span>
          </Button>
        </div>
      </Form>
    </DecisionSheet>
  );
}
