import type { Words } from '#domains/core/programme/queries.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { countryName, listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ProjectPicture } from '#ui/project-picture.tsx';
import { Time } from '#ui/time.tsx';
import type { SeenProject } from '../access.ts';
import type { WrongField } from '../forms.ts';
import { altOf, isOpenToPartners } from '../model.ts';
import { paths } from '../paths.ts';
import { canOpenPublicSide, canSeeNames, canSeeTimeline, founderOf, isPublic } from '../policy.ts';
import type { PossiblePartner } from '../queries/own-projects.ts';
import type { TimelineRow } from '../queries/project-timeline.ts';
import { NextStep } from './next-step.tsx';
import { OpenToPartners } from './open-to-partners.tsx';
import { LabelMark, OpenMark, StateBadge } from './project-badges.tsx';
import { ProjectContents } from './project-contents.tsx';
import { ProjectPeople } from './project-people.tsx';
import { ProjectTimeline } from './project-timeline.tsx';
import { Invitation, RunningProject } from './running-project.tsx';

interface ProjectPageProps {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly project: SeenProject;
  readonly words: Words;
  /** Empty for readers who cannot see it. */
  readonly timeline: readonly TimelineRow[];
  /** Whom a founder can invite. */
  readonly contacts: readonly PossiblePartner[];
  readonly problem?: Message | undefined;
  readonly wrong?: WrongField | undefined;
}

/** One page for everyone: visitors, members, and those who work in the project see different parts of it. */
export function ProjectPage(props: ProjectPageProps) {
  const { reader, actor, project, words, timeline, problem } = props;
  const { t, language } = reader;
  const countries = [...new Set([...project.founders, ...project.partners].map((person) => person.country))];
  return (
    <main id="main" class="page py-8 grid gap-8">
      <div class="grid gap-6">
        <ProjectPicture
          picture={paths.pictureOf(project)}
          alt={altOf({ pictureKey: project.pictureKey, pictureAlt: project.proposal.picture_alt })}
          use={project.pictureKey ? 'head' : 'cover'}
        />
        <PageHeading
          title={project.proposal.title || t('projects.untitled')}
          lead={listOf(
            countries.map((code) => countryName(code, language)),
            language,
          )}
          about={
            <>
              <StateBadge t={t} state={project.state} />
              <LabelMark t={t} project={project} />
              <OpenMark t={t} open={isOpenToPartners(project)} />
              {founderOf(actor, project) && (
                <AudienceBadge t={t} audience={isPublic(project) ? 'public' : 'teachers'} />
              )}
              {project.activatedAt && (
                <span>
                  {t('projects.since')} <Time when={project.activatedAt} reader={reader} style="month" />
                </span>
              )}
            </>
          }
        />
      </div>
      {problem && <Notice tone="error">{t(problem)}</Notice>}
      <Invitation reader={reader} actor={actor} project={project} />
      {founderOf(actor, project) && !isPublic(project) && <NextStep {...props} />}
      {isPublic(project) && <RunningProject {...props} />}
      <div class="grid gap-10 lg:grid-cols-[1fr_20rem]">
        <ProjectContents reader={reader} project={project} words={words} />
        <aside class="grid gap-8 content-start">
          <ProjectPeople reader={reader} project={project} names={canSeeNames(actor) ? 'shown' : 'hidden'} />
          <OpenToPartners reader={reader} actor={actor} project={project} />
          {canOpenPublicSide(actor, project) && project.space && (
            <div class="grid gap-2 justify-items-start">
              <ButtonLink tone="quiet" icon="notebook-pen" href={diary.diary(project.space)}>
                {t('projects.link.diary')}
              </ButtonLink>
              <ButtonLink tone="quiet" icon="globe" href={spaces.outside(project.space)}>
                {t('projects.link.pages')}
              </ButtonLink>
            </div>
          )}
          {canSeeTimeline(actor, project) && <ProjectTimeline reader={reader} words={words} rows={timeline} />}
        </aside>
      </div>
    </main>
  );
}
