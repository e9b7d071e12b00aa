import { Notice } from '#ui/notice.tsx';
import { SectionHead } from '#ui/story-card.tsx';
import { canSeeNames, canSeeTimeline, isPublic } from '../policy.ts';
import { hasTexts, ProjectCompetences, ProjectFacts, ProjectTexts } from './project-contents.tsx';
import { ProjectEnd } from './project-end.tsx';
import { ProjectHero } from './project-hero.tsx';
import { ProjectHistory } from './project-history.tsx';
import { ProjectPeople } from './project-people.tsx';
import type { ProjectPageProps } from './project-props.ts';
import { ProjectPictures, ProjectStories } from './project-stories.tsx';
import { ProjectTimeline } from './project-timeline.tsx';

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
      <ProjectEnd {...props} />
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
