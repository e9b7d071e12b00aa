import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { paths } from '../../paths.ts';
import { canApprove } from '../../policy.ts';
import type { ReviewPageProps } from './review-page.tsx';

/** First the choice, then only its fields, then one button that says what happens. */
export function Decision(props: ReviewPageProps) {
  const { reader, sent } = props;
  const { t } = reader;
  const chosen = sent?.form === 'changes' ? 'question' : sent?.form === 'refusal' ? 'refusal' : 'approve';
  const choice = (name: 'approve' | 'question' | 'refusal', label: string) => (
    <label class="chip decide-choice" for={`choose-${name}`}>
      <input class="radio" type="radio" name="choose" id={`choose-${name}`} checked={chosen === name} />
      {label}
    </label>
  );
  return (
    <section class="decide grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-6" aria-label={t('projects.office.decision')}>
      <h2>{t('projects.office.decision')}</h2>
      <div class="flex flex-wrap gap-2" role="radiogroup" aria-label={t('projects.office.decision')}>
        {choice('approve', t('projects.office.approve'))}
        {choice('question', t('projects.office.requestChanges'))}
        {choice('refusal', t('projects.office.refuse'))}
      </div>
      <Approve {...props} />
      <Ask {...props} />
      <Refuse {...props} />
    </section>
  );
}

function Approve({ reader: { t }, actor, project }: ReviewPageProps) {
  const may = canApprove(actor, project);
  return (
    <div id="approve" class="grid justify-items-start gap-4">
      <p>{t(may ? 'projects.office.approveText' : 'projects.office.approveNot')}</p>
      <Form action={paths.approval(project.id)} layout="bare">
        <Button icon="stamp" size="large" disabled={!may}>
          {t('projects.office.approve')}
        </Button>
      </Form>
    </div>
  );
}

function Ask({ reader: { t }, project, sent }: ReviewPageProps) {
  const own = sent?.form === 'changes' ? sent : undefined;
  return (
    <div id="question">
      <Form action={paths.question(project.id)}>
        {own && <ErrorSummary t={t} errors={own.errors.all} />}
        <TextArea
          t={t}
          name="reason"
          id="field-reason"
          label={t('projects.office.changes')}
          hint={t('projects.office.changesHint')}
          value={own?.reason ?? ''}
          error={own?.errors.at('reason')}
          maxlength={2000}
          rows={4}
        />
        <Button>{t('projects.office.sendChanges')}</Button>
      </Form>
    </div>
  );
}

function Refuse({ reader: { t, language }, project, words, sent }: ReviewPageProps) {
  const own = sent?.form === 'refusal' ? sent : undefined;
  return (
    <div id="refusal">
      <Form action={paths.refusal(project.id)}>
        {own && (
          <ErrorSummary
            t={t}
            errors={own.errors.all.map((error) => ({
              ...error,
              field: error.field === 'reason' ? 'refusal-reason' : error.field,
            }))}
          />
        )}
        <SelectField
          t={t}
          name="reasonKey"
          label={t('projects.office.reasonKey')}
          empty={t('projects.start.choose')}
          value={own?.reasonKey ?? ''}
          error={own?.errors.at('reasonKey')}
          choices={words.list('refusing_project', language).map(({ key, label }) => ({ value: key, label }))}
        />
        <TextArea
          t={t}
          name="reason"
          id="field-refusal-reason"
          label={t('projects.office.reason')}
          hint={t('projects.office.reasonHint')}
          value={own?.reason ?? ''}
          error={own?.errors.at('reason')}
          maxlength={2000}
          rows={4}
        />
        <Button tone="danger">{t('projects.office.sendRefusal')}</Button>
      </Form>
    </div>
  );
}
