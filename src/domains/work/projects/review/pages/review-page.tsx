import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { byName, countryName, listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { QueueList } from '#ui/queue-list.tsx';
import { QueueSplit } from '#ui/queue-split.tsx';
import { SmallStamp, Stamp } from '#ui/stamp.tsx';
import { Tick } from '#ui/tick.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { altOf, checksOf } from '../../model.ts';
import { CheckTicks, StateBadge } from '../../pages/project-badges.tsx';
import { ProjectContents } from '../../pages/project-contents.tsx';
import { ProjectPeople } from '../../pages/project-people.tsx';
import { ProjectTimeline } from '../../pages/project-timeline.tsx';
import { paths } from '../../paths.ts';
import { canDecide } from '../../policy.ts';
import { Decision } from './decision-panel.tsx';
import type { ReviewPageProps } from './review-props.ts';

/** What waits at the left; at the right everything that an officer needs for a decision, and the decision below it. */
export function ReviewPage(props: ReviewPageProps) {
  const { reader, project, queue, problem } = props;
  const { t } = reader;
  return (
    <main id="main" class="page grid grid-cols-[minmax(0,1fr)] gap-5 pt-5 pb-12">
      <Breadcrumb t={t} trail={[{ href: paths.officeProjects(), label: t('projects.office.title') }]} />
      {props.justDecided && <Notice tone="success">{props.justDecided}</Notice>}
      {problem && <Notice tone="error">{t(problem)}</Notice>}
      <QueueSplit list={queue.length > 0 && <Waiting {...{ reader, project, queue }} />}>
        <Case {...props} />
      </QueueSplit>
    </main>
  );
}

function Waiting({ reader, project, queue }: Pick<ReviewPageProps, 'reader' | 'project' | 'queue'>) {
  const { t } = reader;
  return (
    <QueueList
      reader={reader}
      label={t('projects.office.caption')}
      all={paths.officeProjects()}
      entries={queue.map((waiting) => ({
        id: waiting.id,
        href: paths.officeProject(waiting.id),
        picture: <SmallStamp cover={paths.pictureOf(waiting)} />,
        title: waiting.title,
        about: waiting.founders.map(({ name }) => name).join(', '),
        checksOpen: Object.values(checksOf(waiting.founders)).filter((done) => !done).length,
        since: waiting.submittedAt,
        current: waiting.id === project.id,
      }))}
    />
  );
}

/** What everybody will read of people: with the founders' statement, and what they still have to decide about. */
function Told({ reader, told }: Pick<ReviewPageProps, 'reader' | 'told'>) {
  const { t, language } = reader;
  return (
    <div class="grid gap-3 empty:hidden">
      {(['unstated', 'stated'] as const).map((kind) => {
        const details = told.filter(({ stated }) => stated === (kind === 'stated'));
        const names = byName(details, language).map(({ name }) => name);
        return (
          details.length > 0 && (
            <Notice
              key={kind}
              tone={kind === 'stated' ? 'info' : 'warning'}
              kind="static"
              title={t(`projects.office.${kind}`, { count: details.length, names: listOf(names, language) })}
            >
              {t(`projects.office.${kind}Text`)}
            </Notice>
          )
        );
      })}
    </div>
  );
}

function Case(props: ReviewPageProps) {
  const { reader, actor, project, words, timeline } = props;
  const { t, language } = reader;
  const { proposal, founders, approvedBy } = project;
  const [first = '', second = first] = founders.map(({ country }) => country);
  return (
    <>
      <div class="grid grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
        <div class="case-head">
          <Stamp
            reader={reader}
            project={{
              id: project.id,
              title: proposal.title || t('projects.untitled'),
              countries: [...new Set(founders.map(({ country }) => country))].sort(),
              ageFrom: proposal.age_from,
              ageTo: proposal.age_to,
            }}
            state={
              project.activatedAt
                ? {
                    kind: project.state === 'closed' ? 'closed' : 'approved',
                    at: project.activatedAt,
                    by: [first, second],
                  }
                : { kind: project.state === 'under_review' ? 'review' : 'sentBack' }
            }
            cover={paths.pictureOf(project)}
            alt={altOf({ pictureKey: project.pictureKey, pictureAlt: proposal.picture_alt })}
            size="s"
            level="none"
          />
          <div class="grid content-start gap-3">
            <p class="flex flex-wrap items-center gap-2 text-sm text-muted">
              <StateBadge t={t} state={project.state} />
              {project.submittedAt && <RelativeTime when={project.submittedAt} reader={reader} />}
            </p>
            <h1 class="wrap-anywhere" dir="auto">
              {proposal.title || t('projects.untitled')}
            </h1>
            <CheckTicks t={t} checks={checksOf(founders)}>
              {approvedBy.length > 0 && (
                <Tick done>
                  {t('projects.office.approvedBy', {
                    countries: listOf(
                      approvedBy.map((code) => countryName(code, language)),
                      language,
                    ),
                    count: approvedBy.length,
                  })}
                </Tick>
              )}
            </CheckTicks>
            <ProjectPeople reader={reader} project={project} names="shown" />
          </div>
        </div>
        <Told {...props} />
        <ProjectContents reader={reader} project={project} words={words} />
        {timeline.length > 0 && <ProjectTimeline reader={reader} words={words} rows={timeline} />}
      </div>
      {canDecide(actor, project) && <Decision {...props} />}
    </>
  );
}
