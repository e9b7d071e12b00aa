import type { Reader } from '#platform/http.ts';
import { Stamp } from '#ui/stamp.tsx';
import type { SeenProject } from '../../access.ts';
import { altOf } from '../../model.ts';
import { paths } from '../../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly project: SeenProject;
  /** The id of the form that makes it. */
  readonly form: string;
}

/** What the form makes, beside it. It follows the typing; without scripts it is the stamp of what was saved. */
export function StampSoFar({ reader, project, form }: Props) {
  const { t } = reader;
  const { proposal, founders, pictureKey } = project;
  const { title, age_from, age_to, picture_alt } = proposal;
  const countries = [...new Set([...founders, ...project.partners].map(({ country }) => country))].sort();
  return (
    <aside class="stamp-side" aria-labelledby="stamp-so-far">
      <h2 class="text-base" id="stamp-so-far">
        {t('projects.stamp.title')}
      </h2>
      <live-stamp
        class="album-leaf stamp-leaf"
        data-form={form}
        // An uploaded picture stays, whatever the words are.
        data-cover={pictureKey ? undefined : paths.typedCover(project.id)}
        data-untitled={t('projects.untitled')}
        data-ages={t('ui.stamp.ages')}
      >
        <Stamp
          reader={reader}
          project={{
            id: project.id,
            title: title || t('projects.untitled'),
            countries,
            ageFrom: age_from,
            ageTo: age_to,
          }}
          state={{ kind: 'draft' }}
          cover={paths.pictureOf(project)}
          alt={altOf({ pictureKey, pictureAlt: picture_alt })}
          level={3}
        />
        <span class="stamp-postmark-place" aria-hidden="true" />
      </live-stamp>
      <p class="text-sm text-muted">
        {t(pictureKey ? 'projects.stamp.ownPicture' : 'projects.stamp.drawn')}{' '}
        <a class="link-quiet" href={paths.coverChoice(project.id)}>
          {t('projects.cover.choose')}
        </a>
      </p>
    </aside>
  );
}
