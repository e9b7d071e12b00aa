import { withDecisions } from '#domains/core/content/parts/decisions.ts';
import { PrivateDetails } from '#domains/core/content/parts/private-details.tsx';
import { Autosaved } from '#ui/autosaved.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IfScripted } from '#ui/if-scripted.tsx';
import { listOf } from '#ui/names-of.ts';
import { NeededLater } from '#ui/needed-later.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { Steps } from '#ui/steps.tsx';
import { UploadProgress } from '#ui/upload-progress.tsx';
import type { SeenProject } from '../../access.ts';
import { LastAnswer } from '../../pages/last-answer.tsx';
import { StateBadge } from '../../pages/project-badges.tsx';
import { nameOf } from '../../parts/founder-name.ts';
import { paths } from '../../paths.ts';
import { otherFounderOf } from '../../policy.ts';
import { type FieldName, isToldAtOnce, missingFields, type StepNumber, stepNumbers, stepOf } from '../model.ts';
import { BasicsStep } from './basics-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { PlanStep } from './plan-step.tsx';
import type { ProposalPageProps } from './proposal-props.ts';
import { StampSoFar } from './stamp-so-far.tsx';
import { SubjectStep } from './subject-step.tsx';

/** Nothing was saved since the draft was started with what both profiles share. */
function prefilledIn({ version, proposal: { languages, subjects, age_from } }: SeenProject) {
  if (version !== 1) return [];
  return [
    ...(languages.length > 0 ? (['languages'] as const) : []),
    ...(age_from !== null ? (['age_from'] as const) : []),
    ...(subjects.length > 0 ? (['subjects'] as const) : []),
  ];
}
const neededAt = (step: StepNumber, { proposal }: SeenProject): readonly FieldName[] =>
  missingFields(proposal).flatMap(({ field }) => (stepOf(field) === step && !isToldAtOnce(field) ? [field] : []));

const formId = 'proposal';
const views = { 1: BasicsStep, 2: PeopleStep, 3: SubjectStep, 4: PlanStep } as const;

/** One step of the proposal. It is saved while it is typed, for both founders. */
export function ProposalPage(props: ProposalPageProps) {
  const { reader, actor, project, step, sent, saves } = props;
  const { t } = reader;
  const Step = views[step];
  const prefilled = prefilledIn(project);
  // Which field tells it stands among the errors; each of these leads to the question.
  const undecided = withDecisions(reader, inWords(t, {}), { named: sent?.named ?? [], editable: 'nothing' }).all;
  const form = (
    <Form action={paths.form(project.id, step)} carries={step === 1 ? 'files' : 'text'} id={formId}>
      <ErrorSummary t={t} errors={[...(sent?.errors ?? []), ...undecided]} />
      <input type="hidden" name="version" value={project.version} />
      <Step {...props} />
      {sent && <PrivateDetails {...{ reader, actor }} named={sent.named} />}
      <div class="act-bar">
        <Button size="large">{t(step === 4 ? 'projects.form.toPreview' : 'projects.form.next')}</Button>
        {step > 1 && (
          <ButtonLink tone="plain" size="large" href={paths.form(project.id, step === 4 ? 3 : step === 3 ? 2 : 1)}>
            {t('projects.form.back')}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading
        title={t(`projects.ask.${step}`)}
        about={
          <>
            <StateBadge t={t} state={project.state} />
            <a class="link-quiet tap" href={paths.project(project.id)}>
              {project.proposal.title || t('projects.untitled')}
            </a>
          </>
        }
        lead={
          <>
            {t('projects.form.together', { name: nameOf(t, otherFounderOf(actor, project)) })}{' '}
            <IfScripted yes={t('projects.form.savedAsTyped')} no={t('projects.form.savedBySending')} />
          </>
        }
      />
      <div class="mb-6">
        <Steps
          t={t}
          current={step}
          steps={[
            ...stepNumbers.map((number) => ({
              label: t(`projects.step.${number}`),
              href: paths.form(project.id, number),
            })),
            { label: t('projects.step.preview'), href: paths.preview(project.id) },
          ]}
        />
      </div>
      <div class="mb-6 empty:hidden">
        <LastAnswer {...props} />
      </div>
      {step === 1 && prefilled.length > 0 && (
        <div class="mb-6">
          <Notice tone="info" kind="static">
            {t('projects.form.prefilled', {
              fields: listOf(
                prefilled.map((field) => t(`projects.field.${field}`)),
                reader.language,
              ),
            })}
          </Notice>
        </div>
      )}
      {project.state === 'active' && (
        <div class="mb-6">
          <Notice tone="info" kind="static">
            {t('projects.form.running')}
          </Notice>
        </div>
      )}
      <div class="with-stamp">
        <StampSoFar reader={reader} project={project} form={formId} />
        <div class="min-w-0">
          {project.state === 'draft' && (
            <NeededLater
              t={t}
              fields={neededAt(step, project).map((name) => ({ name, label: t(`projects.field.${name}`) }))}
            />
          )}
          {sent ? (
            // Not saved automatically: what was refused needs a correction or a choice first.
            form
          ) : (
            <UploadProgress t={t}>
              <Autosaved
                reader={reader}
                to={`${paths.draft(project.id)}?version=${project.version}`}
                // The browser restores what did not reach the server, unless the other founder has saved since.
                draft={`project-${project.id}-${step}-${saves?.othersVersion ?? 0}`}
                savedAt={saves?.savedAt ?? undefined}
              >
                {form}
              </Autosaved>
            </UploadProgress>
          )}
        </div>
      </div>
    </main>
  );
}
