import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { writeTime } from '#ui/write-time.ts';
import type { SeenProject } from '../access.ts';
import type { WrongField } from '../forms.ts';
import { reopenableUntil } from '../model.ts';
import { paths } from '../paths.ts';
import { canClose, canReopen } from '../policy.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly project: SeenProject;
  readonly wrong?: WrongField | undefined;
}

/** For its founders: how a project ends, and begins again. Apart from what they do every day. */
export function ProjectEnd(props: Props) {
  const { reader, actor, project } = props;
  if (canClose(actor, project)) return <Close {...props} />;
  return canReopen(actor, project, reader.now) ? <Reopen {...props} /> : null;
}

function Close({ reader: { t }, project, wrong }: Props) {
  const wrongReason = wrong?.field === 'reason' ? wrong : undefined;
  return (
    <section class="box grid gap-4 p-5 sm:p-6 no-print" aria-labelledby="end">
      <h2 id="end" class="text-xl">
        {t('projects.end.title')}
      </h2>
      <p class="text-muted">{t('projects.end.text')}</p>
      <ConfirmDetails
        label={t('projects.close.title')}
        question={t('projects.close.text')}
        open={wrongReason !== undefined}
      >
        <Form action={paths.closure(project.id)}>
          <ErrorSummary t={t} errors={wrongReason ? [wrongReason] : []} />
          <TextArea
            t={t}
            name="reason"
            label={t('projects.close.reason')}
            value={wrongReason?.typed}
            error={wrongReason?.message}
            maxlength={1000}
            rows={3}
          />
          <Button tone="danger">{t('projects.close.go')}</Button>
        </Form>
      </ConfirmDetails>
    </section>
  );
}

function Reopen({ reader, project }: Props) {
  const { t } = reader;
  const { closedAt } = project;
  if (!closedAt) return null;
  return (
    <section class="box grid gap-4 p-5 sm:p-6 no-print" aria-labelledby="end">
      <h2 id="end" class="text-xl">
        {t('projects.reopen.title')}
      </h2>
      <p class="text-muted">
        {t('projects.reopen.text', { day: writeTime(reopenableUntil(closedAt), reader, 'day') })}
      </p>
      <Form action={paths.reopening(project.id)} layout="bare">
        <Button tone="quiet">{t('projects.reopen.go')}</Button>
      </Form>
    </section>
  );
}
