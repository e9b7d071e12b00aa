import { openingOf } from '#domains/spaces/diary/parts/opening-of.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import type { Stories } from '#domains/spaces/diary/queries/stories.ts';
import { paths as files } from '#domains/spaces/files/paths.ts';
import type { TreePage } from '#domains/spaces/pages/model.ts';
import { sideTree } from '#domains/spaces/pages/parts/side-tree.tsx';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { altOf } from '#domains/work/projects/model.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Flags } from '#ui/flags.tsx';
import { countryName, factsOf, listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { TreeOfPages } from '#ui/side-tree.tsx';
import { Stamp } from '#ui/stamp.tsx';
import { SectionHead, StoryCard } from '#ui/story-card.tsx';
import { writeTime } from '#ui/write-time.ts';
import type { PublicProject } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly tree: readonly TreePage[];
  /** The reader is in the space and looks at it from outside. */
  readonly insider: boolean;
  /** Undefined for a space without one. */
  readonly project: PublicProject | undefined;
  readonly stories: Stories;
}

/** The space as the internet sees it: the stamp of its project, the diary, its public pages. */
export function PublicSidePage(props: Props) {
  const { reader, space, tree, insider, stories } = props;
  const { t } = reader;
  return (
    <main id="main">
      <Hero {...props} />
      <div class="page grid grid-cols-[minmax(0,1fr)] gap-8 py-8">
        {insider && (
          <Notice tone="info" kind="static">
            {t('space-home.outsideInsider')}
          </Notice>
        )}
        {tree.length === 0 && stories.count === 0 ? (
          <EmptyState
            icon="lock"
            title={t('space-home.outsideEmpty')}
            action={
              <ButtonLink href={space.about} tone="quiet">
                {t('space-home.aboutProject')}
              </ButtonLink>
            }
          >
            {t('space-home.outsideEmptyText')}
          </EmptyState>
        ) : (
          <div class={stories.count > 0 && tree.length > 0 ? 'with-side' : ''}>
            <NewestStories {...props} />
            {tree.length > 0 && (
              <section>
                <SectionHead title={t('pages.pages')} />
                <div class="box p-2">
                  <TreeOfPages {...sideTree(t, { space, tree })} />
                </div>
              </section>
            )}
          </div>
        )}
      </div>
    </main>
  );
}

function Hero({ reader, space, project, stories }: Props) {
  const { t, language } = reader;
  const reads = stories.count > 0;
  return (
    <div class="album-leaf py-8 sm:py-10">
      <div class={`page ${project ? 'project-hero' : ''}`}>
        {project && <ProjectStamp reader={reader} project={project} />}
        <div class="hero-words">
          <h1 class="wrap-anywhere" dir="auto">
            {space.title}
          </h1>
          {space.countries.length > 0 && (
            <p class="flex flex-wrap items-center gap-2">
              <Flags countries={space.countries} />
              {listOf(
                space.countries.map((code) => countryName(code, language)),
                language,
              )}
            </p>
          )}
          <p class="lead">{t('space-home.outsideLead')}</p>
          <div class="flex flex-wrap gap-3 no-print">
            {reads && (
              <ButtonLink icon="notebook-pen" href={diary.diary(space.id)}>
                {t('space-home.outsideDiary')}
              </ButtonLink>
            )}
            <ButtonLink tone={reads ? 'quiet' : 'primary'} icon="stamp" href={space.about}>
              {t('space-home.aboutProject')}
            </ButtonLink>
          </div>
        </div>
      </div>
    </div>
  );
}

function ProjectStamp({ reader, project }: { readonly reader: Reader; readonly project: PublicProject }) {
  const [first = '', second = first] = project.founders;
  return (
    <Stamp
      reader={reader}
      project={project}
      state={{ kind: project.running ? 'approved' : 'closed', at: project.approvedAt, by: [first, second] }}
      href={projects.project(project.id)}
      cover={projects.pictureOf(project)}
      alt={altOf(project)}
      size="l"
      level="none"
      loads="first"
    />
  );
}

/** The last of the diary large, those before it below; beside it where no pages stand there. */
function NewestStories({ reader, space, tree, stories }: Props) {
  const { t } = reader;
  const [latest, ...before] = stories.newest;
  if (!latest) return null;
  const alone = tree.length === 0;
  const below = before.length > 1 ? 'sm:grid-cols-2' : '';
  return (
    <section>
      <SectionHead title={t('space-home.outsideStories')}>
        <a class="link-quiet tap text-sm" href={diary.diary(space.id)}>
          {t('space-home.outsideAllStories')}
        </a>
      </SectionHead>
      <div
        class={`grid grid-cols-[minmax(0,1fr)] gap-5 ${alone && before.length > 0 ? 'lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]' : ''}`}
      >
        <StoryOf {...{ reader, space }} story={latest} size={alone && before.length === 0 ? 'wide' : 'lead'} />
        {before.length > 0 && (
          <div class={`grid grid-cols-[minmax(0,1fr)] content-start gap-5 ${below} ${alone ? 'lg:grid-cols-1' : ''}`}>
            {before.map((story) => (
              <StoryOf
                key={story.id}
                {...{ reader, space, story }}
                size={before.length > 1 || alone ? 'normal' : 'wide'}
              />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

interface StoryProps extends Pick<Props, 'reader' | 'space'> {
  readonly story: Stories['newest'][number];
  readonly size: 'lead' | 'normal' | 'wide';
}

function StoryOf({ reader, space, story, size }: StoryProps) {
  const { id, title, beginning, at, country, picture } = story;
  const where = country ? countryName(country, reader.language) : '';
  return (
    <StoryCard
      href={diary.post(space.id, id)}
      title={title}
      opening={openingOf(beginning)}
      facts={factsOf([writeTime(at, reader, 'day'), where])}
      picture={picture && { src: files.picture(picture.id), alt: picture.alt }}
      size={size}
    />
  );
}
