import type { Words } from '#domains/core/programme/queries.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { Notice } from '#ui/notice.tsx';
import { SectionHead } from '#ui/story-card.tsx';
import type { SeenProject } from '../access.ts';
import type { WrongField } from '../forms.ts';
import { canSeeNames, canSeeTimeline, isPublic } from '../policy.ts';
import type { ProjectDetails } from '../queries/project-details.ts';
import { hasTexts, ProjectCompetences, ProjectFacts, ProjectTexts } from './project-contents.tsx';
import { ProjectHero } from './project-hero.tsx';
import { ProjectHistory } from './project-history.tsx';
import { ProjectPeople } from './project-people.tsx';
import { ProjectPictures, ProjectStories } from './project-stories.tsx';
import { ProjectTimeline } from './project-timeline.tsx';

export interface ProjectPageProps extends ProjectDetails {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly project: SeenProject;
  readonly words: Words;
  readonly problem?: ProblemMessage | undefined;
  readonly wrong?: WrongField | undefined;
}

/** One page for everyone: visitors, members, and those who work in the project see different parts of it. */
export function ProjectPage(props: ProjectPageProps) {
  const { reader, actor, project, words, timeline, stories, pictures, problem } = props;
  const { t } = reader;
  const isTold = stories.newest.length > 0 || pictures.length > 0 || hasTexts(project);
  const sides = (
    <>
      <ProjectPeople reader={reader} project={project} names={canSeeNames(actor) ? 'shown' : 'hidden'} />
      <ProjectFacts reader={reader} project={project} words={words} />
      {canSeeTimeline(actor, project) ? (
        <ProjectTimeline reader={reader} words={words} rows={timeline} />
      ) : (
        isPublic(project) && <ProjectHistory reader={reader} project={project} />
      )}
    </>
  );
  return (
    <main id="main">
      {problem && (
        <div class="page pt-6">
          <Notice tone="error">{t(problem)}</Notice>
        </div>
      )}
      <ProjectHero {...props} />
      {isTold ? (
        <div class="page with-side py-8">
          <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-10">
            <ProjectStories {...props} />
            <ProjectPictures {...props} />
            {hasTexts(project) && (
              <section>
                <SectionHead title={t('projects.about')} />
                <div class="grid gap-6">
                  <ProjectTexts reader={reader} project={project} level={3} />
                  <ProjectCompetences reader={reader} project={project} words={words} />
                </div>
              </section>
            )}
          </div>
          <aside class="grid grid-cols-[minmax(0,1fr)] content-start gap-6">{sides}</aside>
        </div>
      ) : (
        <div class="page grid items-start gap-6 py-8 md:grid-cols-2 lg:grid-cols-3">{sides}</div>
      )}
    </main>
  );
}
