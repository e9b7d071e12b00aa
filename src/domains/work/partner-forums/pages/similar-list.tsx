import { paths as adverts } from '#domains/work/adverts/paths.ts';
import type { SimilarAdvert } from '#domains/work/adverts/queries/similar-adverts.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { countryName, factsOf, writeAges } from '#ui/names-of.ts';
import { titleOf } from '../model.ts';
import { paths } from '../paths.ts';
import type { SimilarThread } from '../queries/similar-threads.ts';

export interface Similar {
  readonly threads: readonly SimilarThread[];
  readonly adverts: readonly SimilarAdvert[];
}

interface Props extends Similar {
  readonly reader: Reader;
  /** Within the form of a thread of one's own: its text goes along as a reply. */
  readonly instead?: boolean;
}

/** Threads and adverts that are close to a text, in any language. */
export function SimilarList({ reader, threads, adverts: found, instead = false }: Props) {
  const { t, language } = reader;
  return (
    <ul class="grid gap-4">
      {threads.map((thread) => (
        <li key={thread.id} class="grid justify-items-start gap-1">
          <a class="link-quiet tap font-semibold wrap-anywhere" href={paths.thread(thread.id)} dir="auto">
            {thread.title}
          </a>
          <p class="text-sm text-muted wrap-anywhere">
            {factsOf([
              titleOf(t, { topic: thread.topic, title: thread.forum }),
              t('forum.replies.count', { count: thread.replies }),
              thread.closed ? t('partner-forums.closed') : '',
            ])}
          </p>
          {instead && !thread.closed && (
            <Button tone="quiet" size="small" icon="reply" formAction={paths.answering(thread.id)}>
              {t('partner-forums.similar.answer')}
              <span class="sr-only">: {thread.title}</span>
            </Button>
          )}
        </li>
      ))}
      {found.map((advert) => (
        <li key={advert.id} class="grid justify-items-start gap-1">
          <a
            class="link-quiet tap font-semibold wrap-anywhere"
            href={adverts.advert(advert.id)}
            lang={advert.writtenIn}
            dir="auto"
          >
            {advert.title}
          </a>
          <p class="text-sm text-muted wrap-anywhere">
            {factsOf([
              t('partner-forums.similar.advert'),
              advert.givenName,
              advert.town ?? countryName(advert.country, language),
              writeAges(t, advert.ageFrom, advert.ageTo),
            ])}
          </p>
        </li>
      ))}
    </ul>
  );
}
