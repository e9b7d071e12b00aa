import { openingOf } from '#domains/spaces/diary/parts/opening-of.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import type { Story } from '#domains/spaces/diary/queries/stories.ts';
import type { SpaceId } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Time } from '#ui/time.tsx';
import { paths } from '../../paths.ts';
import type { GalleryCard } from '../queries/projects.ts';
import { GalleryStamp } from './gallery-stamp.tsx';

/** What a project told last, with the project. */
export interface Fresh {
  readonly story: Story & { readonly space: SpaceId };
  readonly card: GalleryCard;
}

export function FreshStory({ reader, fresh: { story, card } }: { readonly reader: Reader; readonly fresh: Fresh }) {
  const { t } = reader;
  return (
    <section class="project-hero mb-12">
      <GalleryStamp reader={reader} card={card} size="l" loads="first" />
      <div class="grid min-w-0 content-start gap-3">
        <p class="flex flex-wrap items-center gap-3 text-sm text-muted">
          <Badge tone="label" icon="notebook-pen">
            {t('projects.gallery.fresh')}
          </Badge>
          <Time when={story.at} reader={reader} style="day" />
        </p>
        <h2 class="text-[clamp(1.4rem,1.1rem+1.3vw,2rem)] wrap-anywhere" dir="auto">
          {t('projects.gallery.quoted', { title: story.title })}
        </h2>
        <p class="max-w-[44rem] text-muted wrap-anywhere" dir="auto">
          {openingOf(story.beginning)}
        </p>
        <div class="mt-2 flex flex-wrap gap-3">
          <ButtonLink href={paths.project(card.id)}>{t('projects.gallery.seeProject')}</ButtonLink>
          <ButtonLink tone="quiet" href={diary.post(story.space, story.id)}>
            {t('projects.gallery.readOn')}
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
