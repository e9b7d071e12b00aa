import type { Words } from '#domains/core/programme/queries.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { countryName, listOf } from '#ui/names-of.ts';
import type { SeenProject } from '../access.ts';
import type { WrongField } from '../forms.ts';
import { undecidedCountries } from '../model.ts';
import { nameOf } from '../parts/founder-name.ts';
import { paths } from '../paths.ts';
import { canAnswerProposal, canEdit, canSubmit, otherFounderOf } from '../policy.ts';
import type { TimelineRow } from '../queries/project-timeline.ts';
import { AnswerProposal } from './answer-proposal.tsx';
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
      <p class="max-w-prose">
        {t(
          otherFounderOf(actor, project)?.suspended ? 'projects.nextText.left' : `projects.nextText.${state}`,
          wordsFor(props),
        )}
      </p>
      <LastAnswer {...props} />
      <div class="flex flex-wrap items-start gap-3">
        {canAnswerProposal(actor, project) && <AnswerProposal {...props} />}
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
    name: nameOf(reader.t, otherFounderOf(actor, project)),
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
