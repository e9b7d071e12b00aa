import { Button } from '#ui/button.tsx';
import { DecisionPanel } from '#ui/decision-panel.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { paths } from '../../paths.ts';
import { canApprove } from '../../policy.ts';
import type { ReviewPageProps } from './review-props.ts';

/** Approve, ask, or refuse with a reason. */
export function Decision(props: ReviewPageProps) {
  const { t } = props.reader;
  const { sent } = props;
  return (
    <DecisionPanel
      title={t('projects.office.decision')}
      chosen={sent?.form === 'changes' ? 'question' : sent?.form === 'refusal' ? 'refusal' : 'approve'}
      choices={[
        { name: 'approve', label: t('projects.office.approve'), form: <Approve {...props} /> },
        { name: 'question', label: t('projects.office.requestChanges'), form: <Ask {...props} /> },
        { name: 'refusal', label: t('projects.office.refuse'), form: <Refuse {...props} /> },
      ]}
    />
  );
}

function Approve({ reader: { t }, actor, project }: ReviewPageProps) {
  const may = canApprove(actor, project);
  return (
    <div class="grid justify-items-start gap-4">
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
  );
}

function Refuse({ reader: { t, language }, project, words, sent }: ReviewPageProps) {
  const own = sent?.form === 'refusal' ? sent : undefined;
  return (
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
  );
}
