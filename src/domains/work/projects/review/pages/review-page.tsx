import type { Words } from '#domains/core/programme/queries.ts';
import type { Officer } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { countryName, listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { ProjectPicture } from '#ui/project-picture.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { SeenProject } from '../../access.ts';
import { checksOf } from '../../model.ts';
import { CheckBadges, StateBadge } from '../../pages/project-badges.tsx';
import { ProjectContents } from '../../pages/project-contents.tsx';
import { ProjectPeople } from '../../pages/project-people.tsx';
import { ProjectTimeline } from '../../pages/project-timeline.tsx';
import { paths } from '../../paths.ts';
import { canApprove, canDecide } from '../../policy.ts';
import type { TimelineRow } from '../../queries/project-timeline.ts';

export interface ReviewPageProps {
  readonly reader: Reader;
  readonly actor: Officer;
  readonly project: SeenProject;
  readonly words: Words;
  readonly timeline: readonly TimelineRow[];
  readonly problem?: Message | undefined;
  /** About the project before, in words. */
  readonly justDecided?: string | undefined;
  /** A form that was sent with errors: which one, what was typed, and the errors. */
  readonly sent?: {
    readonly form: 'changes' | 'refusal';
    readonly reason: string;
    readonly reasonKey: string;
    readonly errors: ProblemsInWords;
  };
}

/** Everything that an officer needs for a decision, and the forms to decide. */
export function ReviewPage(props: ReviewPageProps) {
  const { reader, actor, project, words, timeline, problem } = props;
  const { t, language } = reader;
  return (
    <main id="main" class="page py-6 grid gap-6">
      <div>
        <Breadcrumb t={t} trail={[{ href: paths.officeProjects(), label: t('projects.office.title') }]} />
        <PageHeading
          title={project.proposal.title || t('projects.untitled')}
          about={
            <>
              <StateBadge t={t} state={project.state} />
              <CheckBadges t={t} checks={checksOf(project.founders)} />
              {project.approvedBy.length > 0 && (
                <span>
                  {t('projects.office.approvedBy', {
                    countries: listOf(
                      project.approvedBy.map((code) => countryName(code, language)),
                      language,
                    ),
                    count: project.approvedBy.length,
                  })}
                </span>
              )}
            </>
          }
        />
      </div>
      {props.justDecided && <Notice tone="success">{props.justDecided}</Notice>}
      {problem && <Notice tone="error">{t(problem)}</Notice>}
      <div class="grid gap-6 lg:grid-cols-[1fr_22rem]">
        <Card>
          <div class="grid gap-6">
            {project.pictureKey && (
              <ProjectPicture picture={paths.pictureOf(project)} alt={project.proposal.picture_alt} use="head" />
            )}
            <ProjectContents reader={reader} project={project} words={words} />
          </div>
        </Card>
        <div class="grid gap-6 content-start">
          <Card>
            <ProjectPeople reader={reader} project={project} names="shown" />
          </Card>
          {timeline.length > 0 && (
            <Card>
              <ProjectTimeline reader={reader} words={words} rows={timeline} />
            </Card>
          )}
        </div>
      </div>
      {canDecide(actor, project) && <Decision {...props} />}
    </main>
  );
}

function Decision({ reader, actor, project, words, sent }: ReviewPageProps) {
  const { t, language } = reader;
  const errorOf = (form: 'changes' | 'refusal', field: string) =>
    sent?.form === form ? sent.errors.at(field) : undefined;
  const reason = (form: 'changes' | 'refusal', label: string, hint: string) => (
    <TextArea
      t={t}
      name="reason"
      id={form === 'changes' ? 'field-reason' : 'field-refusal-reason'}
      label={label}
      hint={hint}
      value={sent?.form === form ? sent.reason : ''}
      error={errorOf(form, 'reason')}
      maxlength={2000}
      rows={4}
    />
  );
  return (
    <section class="grid gap-4 lg:grid-cols-3 items-start" aria-label={t('projects.office.decision')}>
      <Card title={t('projects.office.approve')} level={2}>
        <div class="grid gap-4 justify-items-start">
          <p>{t(canApprove(actor, project) ? 'projects.office.approveText' : 'projects.office.approveNot')}</p>
          <Form action={paths.approval(project.id)} layout="bare">
            <Button icon="check" disabled={!canApprove(actor, project)}>
              {t('projects.office.approve')}
            </Button>
          </Form>
        </div>
      </Card>
      <div id="question">
        <Card title={t('projects.office.requestChanges')} level={2}>
          <Form action={paths.question(project.id)}>
            {sent?.form === 'changes' && <ErrorSummary t={t} errors={sent.errors.all} />}
            {reason('changes', t('projects.office.changes'), t('projects.office.changesHint'))}
            <Button tone="quiet">{t('projects.office.sendChanges')}</Button>
          </Form>
        </Card>
      </div>
      <div id="refusal">
        <Card title={t('projects.office.refuse')} level={2}>
          <Form action={paths.refusal(project.id)}>
            {sent?.form === 'refusal' && (
              <ErrorSummary
                t={t}
                errors={sent.errors.all.map((error) => ({
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
              value={sent?.form === 'refusal' ? sent.reasonKey : ''}
              error={errorOf('refusal', 'reasonKey')}
              choices={words.list('refusing_project', language).map(({ key, label }) => ({ value: key, label }))}
            />
            {reason('refusal', t('projects.office.reason'), t('projects.office.reasonHint'))}
            <Button tone="danger">{t('projects.office.sendRefusal')}</Button>
          </Form>
        </Card>
      </div>
    </section>
  );
}
