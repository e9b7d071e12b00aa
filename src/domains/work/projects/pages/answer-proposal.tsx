import type { PrivateDetail } from '#domains/core/content/model.ts';
import { PrivateDetails } from '#domains/core/content/parts/private-details.tsx';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { SeenProject } from '../access.ts';
import type { WrongField } from '../forms.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly project: SeenProject;
  /** What the project tells of people that this founder decides about before they agree. */
  readonly named?: readonly PrivateDetail[];
  readonly wrong?: WrongField | undefined;
}

/** Agrees to the very version that is shown. */
export function AcceptProposal({ reader, actor, project, named = [] }: Omit<Props, 'wrong'>) {
  const { t } = reader;
  return (
    <Form action={paths.agreement(project.id)} layout={named.length > 0 ? 'fields' : 'bare'}>
      <input type="hidden" name="version" value={project.version} />
      <PrivateDetails {...{ reader, actor, named }} />
      <Button icon="check">{t('projects.next.accept')}</Button>
    </Form>
  );
}

/** The other founder has submitted it: accept it, or say what should be different. */
export function AnswerProposal({ wrong, ...agreement }: Props) {
  const { reader, project } = agreement;
  const { t } = reader;
  return (
    <>
      <AcceptProposal {...agreement} />
      <ConfirmDetails
        label={t('projects.next.decline')}
        question={t('projects.next.declineText')}
        open={wrong?.field === 'reason'}
      >
        <Form action={paths.declination(project.id)}>
          <ErrorSummary t={t} errors={wrong ? [wrong] : []} />
          <TextArea
            t={t}
            name="reason"
            label={t('projects.next.reason')}
            value={wrong?.typed}
            error={wrong?.message}
            maxlength={1000}
            rows={3}
          />
          <Button tone="quiet">{t('projects.next.sendBack')}</Button>
        </Form>
      </ConfirmDetails>
    </>
  );
}
