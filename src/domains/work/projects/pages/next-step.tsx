import type { Words } from '#domains/core/programme/queries.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { countryName, listOf } from '#ui/names-of.ts';
import { TextArea } from '#ui/text-area.tsx';
import type { SeenProject } from '../access.ts';
import type { WrongField } from '../forms.ts';
import { undecidedCountries } from '../model.ts';
import { paths } from '../paths.ts';
import { canAnswerProposal, canEdit, canSubmit, otherFounderOf } from '../policy.ts';
import type { TimelineRow } from '../queries/project-timeline.ts';
import { LastAnswer } from './last-answer.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly project: SeenProject;
  readonly words: Words;
  readonly timeline: readonly TimelineRow[];
  readonly wrong?: WrongField | undefined;
}

/** For a founder, until the project runs: its state, whom it waits for, and what the founder can do now. */
export function NextStep(props: Props) {
  const { reader, actor, project } = props;
  const { t } = reader;
  const { state } = project;
  if (state === 'active' || state === 'closed') return null;
  return (
    <section class="box p-5 sm:p-6 grid gap-4">
      <h2 class="text-lg">{t(`projects.next.${state}`, wordsFor(props))}</h2>
      <p class="max-w-prose">{t(`projects.nextText.${state}`, wordsFor(props))}</p>
      <LastAnswer {...props} />
      <div class="flex flex-wrap items-start gap-3">
        {canAnswerProposal(actor, project) && <Answer {...props} />}
        {canEdit(actor, project) && (
          <ButtonLink
            tone={project.state === 'waiting_for_partner' ? 'quiet' : 'primary'}
            icon="pencil"
            href={paths.form(project.id, 1)}
          >
            {t(project.state === 'refused' ? 'projects.next.correct' : 'projects.next.write')}
          </ButtonLink>
        )}
        {canSubmit(actor, project) && (
          <ButtonLink tone="quiet" href={paths.preview(project.id)}>
            {t('projects.next.preview')}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

function wordsFor({ reader, actor, project }: Props) {
  const names = (codes: readonly string[]) =>
    listOf(
      codes.map((code) => countryName(code, reader.language)),
      reader.language,
    );
  return {
    name: otherFounderOf(actor, project)?.name ?? '',
    waitingOn: waitingOn(actor, project),
    countries: names(undecidedCountries(project)),
    approved: names(project.approvedBy),
    count: project.approvedBy.length,
  };
}

function waitingOn(actor: Actor, project: SeenProject): 'reader' | 'both' | 'other' {
  if (project.founders.every(({ agreed }) => !agreed)) return 'both';
  return canAnswerProposal(actor, project) ? 'reader' : 'other';
}

/** The other founder has submitted it: accept it, or say what should be different. */
function Answer({ reader, project, wrong }: Props) {
  const { t } = reader;
  return (
    <>
      <Form action={paths.agreement(project.id)} layout="bare">
        <input type="hidden" name="version" value={project.version} />
        <Button icon="check">{t('projects.next.accept')}</Button>
      </Form>
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
