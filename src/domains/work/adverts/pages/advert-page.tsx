import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as translation } from '#domains/core/translation/paths.ts';
import type { SearcherProfile } from '#domains/people/people-search/model.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as registration } from '#domains/people/registration/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { Reader } from '#platform/http.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { countryWithArticle } from '#ui/country-with-article.ts';
import { countryName, factsOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { ReportLink } from '#ui/report-link.tsx';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { WrittenIn } from '#ui/written-in.tsx';
import type { SeenAdvert } from '../access.ts';
import { AnswerForm, type ReturnedAnswer } from '../answers/pages/answer-form.tsx';
import { AnswerInbox } from '../answers/pages/answer-inbox.tsx';
import type { AnswerPage } from '../answers/queries.ts';
import { offerOf } from '../model.ts';
import { paths } from '../paths.ts';
import { canAnswerAdvert, canListAdverts, isAuthor, isInvitedToJoin, isOnSite } from '../policy.ts';
import type { SimilarAdvert } from '../queries/similar-adverts.ts';
import { AdvertStamp } from './advert-stamp.tsx';
import { AdvertFacts } from './facts.tsx';
import { ManageAdvert } from './manage-advert.tsx';
import { SimilarAdverts } from './similar-adverts.tsx';
import { StateBadge } from './state-badge.tsx';
import { WhyAdvertFits } from './why-advert-fits.tsx';

export interface AdvertPageProps {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly advert: SeenAdvert;
  readonly words: Words;
  /** The reader's profile; undefined for those who are not members. */
  readonly own: SearcherProfile | undefined;
  readonly similar: readonly SimilarAdvert[];
  readonly answers: AnswerPage;
  readonly older: string | undefined;
  readonly answersLeft: number;
  readonly idempotencyKey: string;
  readonly returned?: ReturnedAnswer | undefined;
  /** Why the last thing was not done. */
  readonly problem?: string | undefined;
}

/** Does it fit me? Reasons, the text, an answer; for its author the answers. */
export function AdvertPage(props: AdvertPageProps) {
  const { reader, actor, advert, words, own, similar, problem } = props;
  const { t, language } = reader;
  const mine = isAuthor(actor, advert);
  return (
    <main id="main">
      <Hero {...props} />
      <div
        class={`page grid grid-cols-[minmax(0,1fr)] items-start gap-6 py-8 ${canListAdverts(actor) ? 'lg:grid-cols-[minmax(0,1fr)_21rem]' : ''}`}
      >
        <div class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
          {problem && <Notice tone="warning">{problem}</Notice>}
          {mine && <AnswerInbox {...props} />}
          {own && canListAdverts(actor) && !mine && (
            <section class="rounded-box bg-area-soft p-4 sm:p-6" aria-labelledby="fit">
              <h2 id="fit" class="mb-3 text-xl">
                {t('adverts.fit')}
              </h2>
              <WhyAdvertFits
                {...{ reader, own }}
                ownCountry={actor.country}
                offer={offerOf(advert)}
                subjectLabel={(key) => words.label('subject', key, language)}
                shows="all"
              />
            </section>
          )}
          <section class="box advert-sheet">
            <div class="advert-sheet-sides">
              <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
                <RichTextBody html={advert.text.description as CleanHtml} lang={advert.writtenIn} />
                <WrittenIn reader={reader} lang={advert.writtenIn} />
                <TranslateButton
                  reader={reader}
                  at={translation.content('advert', advert.id)}
                  text={advert.text.description}
                  lang={advert.writtenIn}
                  what={advert.text.title}
                />
              </div>
              <AdvertFacts reader={reader} words={words} advert={advert} />
            </div>
          </section>
          {canListAdverts(actor) && !mine && <AnswerForm {...props} actor={actor} />}
          {!mine && <AnswerInbox {...props} />}
        </div>
        {canListAdverts(actor) && (
          <aside class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
            {mine && <ManageAdvert reader={reader} actor={actor} advert={advert} />}
            {similar.length > 0 && (
              <section class="box p-4 sm:p-6" aria-labelledby="similar">
                <h2 id="similar" class="mb-4 text-xl">
                  {t('adverts.similar')}
                </h2>
                <SimilarAdverts reader={reader} similar={similar} />
              </section>
            )}
            <p>
              <ReportLink t={t} href={conduct.report('advert', advert.id)} what={advert.text.title} own={mine} />
            </p>
          </aside>
        )}
      </div>
    </main>
  );
}

/** The first screen: the stamp that it may become, what it is about, and who asks. */
function Hero({ reader, actor, advert }: AdvertPageProps) {
  const { t } = reader;
  const mine = isAuthor(actor, advert);
  const { ownAnswer } = advert;
  return (
    <div class="album-leaf py-8 sm:py-10">
      <div class="page project-hero">
        <AdvertStamp reader={reader} advert={advert} own={mine} />
        <div class="hero-words">
          <p class="flex flex-wrap items-center gap-2">
            <StateBadge reader={reader} advert={advert} />
            <AudienceBadge t={t} audience={isOnSite(advert) ? 'public' : 'members'} />
          </p>
          <h1 class="wrap-anywhere" lang={advert.writtenIn} dir="auto">
            {advert.text.title || t('adverts.untitled')}
          </h1>
          <Who reader={reader} actor={actor} advert={advert} />
          <p class="flex flex-wrap gap-3 no-print">
            {canAnswerAdvert(actor, advert) && !ownAnswer && (
              <ButtonLink href="#answer" icon="message-square">
                {t('adverts.answer.go')}
              </ButtonLink>
            )}
            {ownAnswer && <ButtonLink href={paths.answer(ownAnswer)}>{t('adverts.answer.toSent')}</ButtonLink>}
            {isInvitedToJoin(actor) && (
              <>
                <ButtonLink href={registration.register()}>{t('adverts.public.join')}</ButtonLink>
                <ButtonLink tone="quiet" href={paths.adverts()}>
                  {t('adverts.public.all')}
                </ButtonLink>
              </>
            )}
          </p>
        </div>
      </div>
    </div>
  );
}

/** Members see who asks; the public site only from where. */
function Who({ reader: { t, language }, actor, advert }: Pick<AdvertPageProps, 'reader' | 'actor' | 'advert'>) {
  const { by, country } = advert;
  const place = countryName(country, language);
  if (!canListAdverts(actor))
    return <p class="text-muted">{t('adverts.public.teacher', { country: countryWithArticle(country, language) })}</p>;
  return (
    <p class="flex items-center gap-3">
      <Avatar id={advert.author} name={by.name} initialsOf={by.initialsOf} country={country} />
      <span class="min-w-0 wrap-anywhere">
        <a class="link-quiet tap font-semibold" href={profiles.person(advert.author)} dir="auto">
          {by.name}
        </a>
        <span class="block text-sm text-muted">{factsOf([by.school ?? '', by.town ?? '', place])}</span>
      </span>
    </p>
  );
}
