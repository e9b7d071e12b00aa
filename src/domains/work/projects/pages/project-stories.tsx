import { openingOf } from '#domains/spaces/diary/parts/opening-of.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import type { Story } from '#domains/spaces/diary/queries/stories.ts';
import { paths as files } from '#domains/spaces/files/paths.ts';
import { Mosaic } from '#ui/mosaic.tsx';
import { countryName, factsOf, writeNumber } from '#ui/names-of.ts';
import { SectionHead, StoryCard } from '#ui/story-card.tsx';
import { writeTime } from '#ui/write-time.ts';
import { founderOf, isPartner } from '../policy.ts';
import type { ProjectPageProps } from './project-props.ts';

/** The newest of the diary: the last one large, two before it beside each other. */
export function ProjectStories({ reader, project, stories }: ProjectPageProps) {
  const { t, language } = reader;
  const { space } = project;
  const [latest, ...before] = stories.newest;
  if (!latest || !space) return null;
  const card = (story: Story, size: 'lead' | 'normal' | 'wide') => (
    <StoryCard
      href={diary.post(space, story.id)}
      title={story.title}
      opening={openingOf(story.beginning)}
      facts={factsOf([writeTime(story.at, reader, 'day'), placeOf(story, project, language)])}
      picture={story.picture && { src: files.picture(story.picture.id), alt: story.picture.alt }}
      size={size}
    />
  );
  return (
    <section>
      <SectionHead title={t('projects.stories.title')}>
        {stories.count > stories.newest.length && (
          <a class="link-quiet tap text-sm" href={diary.diary(space)}>
            {t('projects.stories.all', { count: stories.count, written: writeNumber(stories.count, language) })}
          </a>
        )}
      </SectionHead>
      <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
        {card(latest, 'lead')}
        {before.length > 0 && (
          <ul class={`grid gap-5 ${before.length > 1 ? 'sm:grid-cols-2' : ''}`}>
            {before.map((story) => (
              <li key={story.id}>{card(story, before.length > 1 ? 'normal' : 'wide')}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** "Volos, Greece": the town where its author takes part from, else their country alone. */
function placeOf(
  { author, country }: Story,
  { founders, partners }: ProjectPageProps['project'],
  language: string,
): string {
  const writer = [...founders, ...partners].find(({ id }) => id === author);
  if (writer) return `${writer.town}, ${countryName(writer.country, language)}`;
  return country ? countryName(country, language) : '';
}

/** Pictures of its public texts. Those inside are led to the whole album. */
export function ProjectPictures({ reader: { t }, actor, project, pictures }: ProjectPageProps) {
  if (pictures.length === 0) return null;
  const inside = founderOf(actor, project) !== undefined || isPartner(actor, project);
  return (
    <section>
      <SectionHead title={t('projects.pictures.title')}>
        {inside && project.space && (
          <a class="link-quiet tap text-sm" href={files.pictures(project.space)}>
            {t('projects.pictures.all')}
          </a>
        )}
      </SectionHead>
      <Mosaic pictures={pictures.map(({ id, alt }) => ({ src: files.picture(id), alt }))} />
    </section>
  );
}
