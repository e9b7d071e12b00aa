import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { isOpenToPartners } from '../model.ts';
import { paths } from '../paths.ts';
import { canOpenPublicSide, founderOf, howToJoin, isPartner, isPublic } from '../policy.ts';
import { NextStep } from './next-step.tsx';
import { OpenToPartners } from './open-to-partners.tsx';
import { LabelMark, OpenMark, StateBadge } from './project-badges.tsx';
import type { ProjectPageProps } from './project-props.ts';
import { ProjectStamp } from './project-stamp.tsx';
import { Invitation, RunningProject } from './running-project.tsx';

/** The first screen: the stamp, what it is, and what this reader can do next. */
export function ProjectHero(props: ProjectPageProps) {
  const { reader, actor, project } = props;
  const { t } = reader;
  const { proposal } = project;
  return (
    <div class="album-leaf py-8 sm:py-10">
      <div class="page project-hero">
        <ProjectStamp reader={reader} actor={actor} project={project} />
        <div class="hero-words">
          <p class="flex flex-wrap items-center gap-2">
            <StateBadge t={t} state={project.state} />
            <LabelMark t={t} project={project} />
            <OpenMark t={t} open={isOpenToPartners(project)} />
            <AudienceBadge t={t} audience={isPublic(project) ? 'public' : 'teachers'} />
          </p>
          <h1 class="wrap-anywhere" dir="auto">
            {proposal.title || t('projects.untitled')}
          </h1>
          {proposal.summary && (
            <p class="max-w-[44rem] text-[1.1875rem] leading-normal text-muted wrap-anywhere" dir="auto">
              {proposal.summary}
            </p>
          )}
          <TranslateButton
            reader={reader}
            at={paths.translation(project.id)}
            text={`${proposal.title}\n${proposal.summary}`}
            what={proposal.title}
          />
          <Invitation reader={reader} actor={actor} project={project} />
          {isPublic(project) ? <Running {...props} /> : founderOf(actor, project) && <NextStep {...props} />}
        </div>
      </div>
    </div>
  );
}

/** What those inside do, how others join, and where to read on. */
function Running(props: ProjectPageProps) {
  const { reader, actor, project } = props;
  const { t } = reader;
  const readable = canOpenPublicSide(actor, project) ? project.space : null;
  // Strangers see two buttons at most: one to join and one to read.
  const asksGuests = howToJoin(actor, project) === 'guest';
  const inside = founderOf(actor, project) !== undefined || isPartner(actor, project);
  return (
    <div class={`no-print ${inside ? 'hero-acts' : 'flex flex-wrap items-start gap-3'}`}>
      <RunningProject {...props} />
      <OpenToPartners reader={reader} actor={actor} project={project} />
      {readable && (
        <>
          <ButtonLink tone="quiet" icon="notebook-pen" href={diary.diary(readable)}>
            {t('projects.link.diary')}
          </ButtonLink>
          {asksGuests ? (
            <a class="link-quiet tap self-center" href={spaces.outside(readable)}>
              {t('projects.link.pages')}
            </a>
          ) : (
            <ButtonLink tone="quiet" icon="globe" href={spaces.outside(readable)}>
              {t('projects.link.pages')}
            </ButtonLink>
          )}
        </>
      )}
    </div>
  );
}
