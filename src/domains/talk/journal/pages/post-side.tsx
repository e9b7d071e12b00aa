import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { cutShort } from '#kernel/cut-short.ts';
import { withoutMarks } from '#kernel/light-marks.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Card } from '#ui/card.tsx';
import { countryName } from '#ui/names-of.ts';
import { ShortAge } from '#ui/time.tsx';
import { paths } from '../paths.ts';
import { canOpenProfiles } from '../policy.ts';
import type { PostPageProps } from './post-props.ts';

const [mostOthers, titleLength] = [3, 100] as const;

/** Beside a post: who wrote it, and what else they have written. */
export function PostSide({ reader, actor, post, others }: PostPageProps) {
  const { t, language } = reader;
  const { author: id, name, initialsOf, country, school } = post;
  const further = others.filter((other) => other.id !== post.id).slice(0, mostOthers);
  return (
    <aside class="grid grid-cols-[minmax(0,1fr)] gap-6">
      <section class="album-leaf grid justify-items-center gap-3 rounded-box p-6 text-center">
        <Avatar {...{ id, name, initialsOf, country }} size="huge" />
        <div>
          <h2 class="text-lg wrap-anywhere">
            {canOpenProfiles(actor) ? (
              <a class="hover:underline tap" href={profiles.person(id)} dir="auto">
                {name}
              </a>
            ) : (
              <bdi>{name}</bdi>
            )}
          </h2>
          <p class="text-sm text-muted wrap-anywhere">
            {school && (
              <>
                <bdi>{school}</bdi>
                {', '}
              </>
            )}
            {countryName(country, language)}
          </p>
        </div>
      </section>
      {further.length > 0 && (
        <Card level={2} title={t('journal.side.others')}>
          <ul class="grid grid-cols-[minmax(0,1fr)] gap-3">
            {further.map((other) => (
              <li key={other.id} class="day-row">
                {other.pictures[0] && <img src={paths.picture(other.pictures[0].id)} alt="" loading="lazy" />}
                <p class="min-w-0">
                  <a class="link-quiet line-clamp-2 wrap-anywhere font-semibold" href={paths.post(other.id)} dir="auto">
                    {cutShort(withoutMarks(other.body), titleLength)}
                  </a>
                  <span class="text-sm text-muted">
                    <ShortAge when={other.postedAt} reader={reader} />
                  </span>
                </p>
              </li>
            ))}
          </ul>
          <p class="mt-4">
            <a class="link-quiet tap" href={paths.journal(id)}>
              {t('journal.side.all')}
            </a>
          </p>
        </Card>
      )}
    </aside>
  );
}
