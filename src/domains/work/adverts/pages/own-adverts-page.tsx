import { paths as covers } from '#domains/core/covers/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { SmallStamp } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { paths } from '../paths.ts';
import type { AnsweredAdvert, OwnAdvert } from '../queries.ts';
import { StateBadge } from './state-badge.tsx';

interface Props {
  readonly reader: Reader;
  readonly adverts: readonly OwnAdvert[];
  readonly answered: readonly AnsweredAdvert[];
}

/** One's own adverts, and those that one has answered. */
export function OwnAdvertsPage({ reader, adverts, answered }: Props) {
  const { t } = reader;
  const hasDraft = adverts.some(({ state }) => state === 'draft');
  return (
    <main id="main" class="page max-w-4xl py-8">
      <PageHeading
        title={t('adverts.mine')}
        actions={
          <>
            <ButtonLink tone="quiet" href={paths.adverts()}>
              {t('adverts.title')}
            </ButtonLink>
            {adverts.length > 0 && <StartButton reader={reader} hasDraft={hasDraft} />}
          </>
        }
      />
      {adverts.length === 0 ? (
        <EmptyState
          icon="stamp"
          title={t('adverts.own.none')}
          action={<StartButton reader={reader} hasDraft={false} />}
        >
          {t('adverts.own.noneText')}
        </EmptyState>
      ) : (
        <ul class="box rows overflow-hidden">
          {adverts.map((advert) => (
            <OwnRow key={advert.id} reader={reader} advert={advert} />
          ))}
        </ul>
      )}
      {answered.length > 0 && (
        <section class="mt-10 grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2>{t('adverts.answered')}</h2>
          <ul class="box rows overflow-hidden">
            {answered.map((one) => (
              <AnsweredRow key={one.answer} reader={reader} one={one} />
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

/** Begins a draft, or goes on with the one that there is. */
export function StartButton({ reader: { t }, hasDraft }: Pick<Props, 'reader'> & { readonly hasDraft: boolean }) {
  return (
    <Form action={paths.mine()} layout="bare">
      <Button icon="pencil">{t(hasDraft ? 'adverts.goOn' : 'adverts.write')}</Button>
    </Form>
  );
}

function OwnRow({ reader, advert }: { readonly reader: Reader; readonly advert: OwnAdvert }) {
  const { t } = reader;
  const { id, state, title } = advert;
  return (
    <li>
      <SmallStamp cover={covers.cover(advert.cover)} />
      <div class="row-body">
        <a
          class="link-quiet tap font-semibold wrap-anywhere"
          href={state === 'draft' ? paths.preview(id) : paths.advert(id)}
          dir="auto"
        >
          {title || t('adverts.untitled')}
        </a>
        <p class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <StateBadge reader={reader} advert={advert} />
          {state !== 'draft' && <span>{t('adverts.own.answers', { count: advert.answers })}</span>}
          {state === 'open' && advert.fresh > 0 && (
            <Badge tone="label">{t('adverts.own.fresh', { count: advert.fresh })}</Badge>
          )}
          <RelativeTime when={advert.closedAt ?? advert.savedAt} reader={reader} />
        </p>
      </div>
      <div class="row-acts">
        {state === 'draft' && <ButtonLink href={paths.form(id, 1)}>{t('adverts.goOn')}</ButtonLink>}
      </div>
    </li>
  );
}

/** What is not decided yet when its advert is closed stays so. */
const stateOf = ({ state, advertState }: AnsweredAdvert) =>
  advertState !== 'open' && (state === 'new' || state === 'talking') ? 'closed' : state;

function AnsweredRow({ reader, one }: { readonly reader: Reader; readonly one: AnsweredAdvert }) {
  const { t, language } = reader;
  return (
    <li>
      <SmallStamp cover={covers.cover(one.cover)} />
      <div class="row-body">
        <a class="link-quiet tap font-semibold wrap-anywhere" href={paths.answer(one.answer)} dir="auto">
          {one.title}
        </a>
        <p class="text-sm text-muted wrap-anywhere">
          <bdi>{one.author}</bdi>, {countryName(one.country, language)}
          {' · '}
          {t(`adverts.answered.${stateOf(one)}`)}
          {' · '}
          <RelativeTime when={one.movedAt} reader={reader} />
        </p>
      </div>
    </li>
  );
}
