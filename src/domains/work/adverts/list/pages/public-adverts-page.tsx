import { paths as covers } from '#domains/core/covers/paths.ts';
import { paths as registration } from '#domains/people/registration/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { factsOf, languageName, listOf } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { Stamp } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { writeMonth } from '../../parts/write-month.ts';
import { paths } from '../../paths.ts';
import { isInvitedToJoin } from '../../policy.ts';
import type { PublicLine } from '../queries/public-page.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly lines: readonly PublicLine[];
  readonly newest: string | undefined;
  readonly older: string | undefined;
}

/** What classes look for, as far as their teachers let everybody read it: from where, and not by whom. */
export function PublicAdvertsPage({ reader, actor, lines, newest, older }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading
        title={t('adverts.title')}
        lead={<p>{t('adverts.public.lead')}</p>}
        actions={
          isInvitedToJoin(actor) && <ButtonLink href={registration.register()}>{t('adverts.public.join')}</ButtonLink>
        }
      />
      {lines.length === 0 ? (
        <EmptyState icon="stamp" title={t('adverts.public.none')}>
          {t('adverts.public.noneText')}
        </EmptyState>
      ) : (
        <ol class="album">
          {lines.map((line) => (
            <Line key={line.id} reader={reader} line={line} />
          ))}
        </ol>
      )}
      <Pager t={t} newer={newest} older={older} />
      <p class="mt-6 text-sm text-muted">
        <a class="link-quiet tap" href={paths.feed(reader.language)} data-turbo="false">
          {t('adverts.feed')}
        </a>
      </p>
    </main>
  );
}

/** As the stamp that it may become, and below it how its text begins. */
function Line({ reader, line }: { readonly reader: Reader; readonly line: PublicLine }) {
  const { t, language } = reader;
  return (
    <li class="album-tall">
      <Stamp
        reader={reader}
        project={{ ...line, countries: [line.country] }}
        state={{ kind: 'asks', of: 'reader' }}
        cover={covers.cover(line.cover)}
        href={paths.advert(line.id)}
        level={2}
      />
      <div class="advert-under">
        {line.opening && (
          <p class="line-clamp-3 wrap-anywhere" lang={line.writtenIn} dir="auto">
            {line.opening}
          </p>
        )}
        <p class="text-sm text-muted">
          {factsOf([
            listOf(
              line.languages.map((code) => languageName(code, language)),
              language,
            ),
            writeMonth(line.startsIn, language),
          ])}
          {' · '}
          {t('adverts.fact.posted')} <RelativeTime when={line.postedAt} reader={reader} />
        </p>
      </div>
    </li>
  );
}
