import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DecisionSheet } from '#ui/decision-panel.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { RelativeTime, Time } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import type { SeenCase } from '../../access.ts';
import { answers, textLimits } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { CorrectionLine } from '../queries.ts';
import { ChangedTexts, type ShownChange } from './texts.tsx';

export interface ShownCorrection extends Omit<CorrectionLine, 'before' | 'after'> {
  readonly changes: readonly ShownChange[];
}

export interface AnswerProps {
  readonly reader: Reader;
  readonly found: SeenCase;
  readonly corrections: readonly ShownCorrection[];
  readonly typedAnswer: { readonly answer: string; readonly reason: string };
  readonly problems: Problems;
}

/** What the author asks to be shown again, old and new words side by side, and what was answered before. */
export function Corrections({ reader, corrections }: AnswerProps) {
  const { t } = reader;
  return (
    <>
      {corrections.map(({ id, changes, note, askedAt, answer }) => (
        <Card key={id} level={2} title={t(answer ? 'reports.correction.earlier' : 'reports.correction.asked')}>
          <div class="grid grid-cols-1 gap-4">
            <p class="text-sm text-muted">
              <RelativeTime when={askedAt} reader={reader} />
            </p>
            {note && <UserText text={note} />}
            <ChangedTexts {...{ reader, changes }} />
            {answer && (
              <div class="rounded-box bg-place-soft p-3">
                <strong>{t(`reports.correction.answered.${answer.kind}`)}</strong>
                {' · '}
                <Time when={answer.at} reader={reader} />
                {answer.reason && <UserText text={answer.reason} class="mt-1" />}
              </div>
            )}
          </div>
        </Card>
      ))}
    </>
  );
}

export function AnswerForm({ reader: { t }, found, corrections, typedAnswer, problems }: AnswerProps) {
  const open = corrections.find(({ answer }) => !answer);
  if (!open) return null;
  const wrong = inWords(t, problems);
  return (
    <DecisionSheet title={t('reports.answer.title')}>
      <ErrorSummary t={t} errors={wrong.all} />
      <KeptText t={t} shows={wrong.all.length > 0 ? 'returned' : 'new'}>
        <Form action={paths.correctionAnswer(found.id)}>
          <input type="hidden" name="correction" value={open.id} />
          <RadioGroup
            t={t}
            name="answer"
            label={t('reports.decision.what')}
            value={typedAnswer.answer}
            error={wrong.at('answer')}
            choices={answers.map((answer) => ({
              value: answer,
              label: t(`reports.answer.${answer}`),
              note: t(`reports.answer.${answer}Note`),
            }))}
          />
          <TextArea
            t={t}
            name="reason"
            label={t('reports.answer.reason')}
            hint={t('reports.answer.reasonHint')}
            value={typedAnswer.reason}
            error={wrong.at('reason')}
            rows={4}
            maxlength={textLimits.facts}
            need="optional"
          />
          <div>
            <Button>{t('reports.answer.send')}</Button>
          </div>
        </Form>
      </KeptText>
    </DecisionSheet>
  );
}
