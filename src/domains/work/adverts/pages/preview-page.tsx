import type { Words } from '#domains/core/programme/queries.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { ShownConcern } from '#domains/people/screening/model.ts';
import { AskedAgain } from '#domains/people/screening/parts/asked-again.tsx';
import { paths as screening } from '#domains/people/screening/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { fieldId } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { Steps } from '#ui/steps.tsx';
import type { SeenAdvert } from '../access.ts';
import { type FieldName, stepOf } from '../model.ts';
import { paths } from '../paths.ts';
import { canPostAdvert, isOnSite } from '../policy.ts';
import type { SimilarAdvert } from '../queries/similar-adverts.ts';
import { AdvertStamp } from './advert-stamp.tsx';
import { ComparedAdverts } from './compared-adverts.tsx';
import { AdvertFacts } from './facts.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly advert: SeenAdvert;
  readonly words: Words;
  /** What must be given before it can be posted. */
  readonly missing: readonly { readonly field: FieldName; readonly message: string }[];
  readonly similar: readonly SimilarAdvert[];
  /** How the text begins, to be read beside those. */
  readonly opening: string;
  readonly problem?: string | undefined;
  /** What stands against it, because it is nearly the same as earlier texts of its author. */
  readonly concern?: ShownConcern | undefined;
  /** It waits for an officer. */
  readonly waiting: { readonly id: string } | undefined;
}

/** The advert as others will see it, what is still missing, and those that ask for nearly the same. */
export function PreviewPage(props: Props) {
  const { reader, advert, words, missing, similar, opening, problem } = props;
  const { t } = reader;
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading title={t('adverts.preview.title')} />
      <div class="mb-6">
        <Steps
          t={t}
          current={3}
          steps={[
            { label: t('adverts.step.1'), href: paths.form(advert.id, 1) },
            { label: t('adverts.step.2'), href: paths.form(advert.id, 2) },
            { label: t('adverts.step.3') },
          ]}
        />
      </div>
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
          {problem && <Notice tone="error">{problem}</Notice>}
          {props.waiting && (
            <Notice tone="info" kind="static">
              {t('screening.own.waiting', { count: 1 })}{' '}
              <a class="link-quiet tap" href={screening.held(props.waiting.id)}>
                {t('screening.own.open')}
              </a>
            </Notice>
          )}
          {missing.length > 0 && (
            <Notice tone="warning" kind="static" title={t('adverts.preview.missing', { count: missing.length })}>
              <ul class="grid gap-1">
                {missing.map(({ field, message }) => (
                  <li key={field}>
                    <a class="link-quiet tap" href={`${paths.form(advert.id, stepOf(field))}#${fieldId(field)}`}>
                      {message}
                    </a>
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <article class="box grid grid-cols-[minmax(0,1fr)] gap-5 p-4 sm:p-6">
            <div class="mx-auto w-full max-w-64">
              <AdvertStamp reader={reader} advert={advert} own />
            </div>
            <h2 class="wrap-anywhere" lang={advert.writtenIn} dir="auto">
              {advert.text.title || t('adverts.untitled')}
            </h2>
            <RichTextBody html={advert.text.description as CleanHtml} lang={advert.writtenIn} />
            <AdvertFacts reader={reader} words={words} advert={advert} />
          </article>
          {similar.length > 0 ? (
            <ComparedAdverts {...{ reader, words, advert, opening, similar }} />
          ) : (
            <p class="text-muted">{t('adverts.similar.none')}</p>
          )}
          <Posting {...props} />
        </div>
        <aside class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
          <ConfirmDetails
            label={t('adverts.preview.delete')}
            icon="trash"
            size="small"
            tone="plain"
            question={t('adverts.preview.deleteQuestion')}
          >
            <Form action={paths.deletion(advert.id)} settles={`${paths.advert(advert.id)}/form/`} layout="bare">
              <Button tone="danger" size="small">
                {t('adverts.preview.deleteYes')}
              </Button>
            </Form>
          </ConfirmDetails>
        </aside>
      </div>
    </main>
  );
}

function Posting({ reader, actor, advert, missing, concern }: Props) {
  const { t } = reader;
  const edit = (
    <ButtonLink tone="quiet" icon="pencil" href={paths.form(advert.id, 1)}>
      {t('adverts.preview.edit')}
    </ButtonLink>
  );
  if (!canPostAdvert(actor, advert))
    return (
      <Notice tone="warning" kind="static" title={t('adverts.preview.confirm')}>
        <ButtonLink href={accounts.account()} tone="quiet" size="small">
          {t('adverts.answer.toAccount')}
        </ButtonLink>
      </Notice>
    );
  if (missing.length > 0) return <div>{edit}</div>;
  return (
    <section class="rounded-box bg-area-soft p-5 grid gap-3">
      <p>
        {t('adverts.preview.postText', { days: advert.text.open_days })}
        {advert.text.on_site && !isOnSite(advert) && ` ${t('adverts.manage.notOnSiteYet')}`}
      </p>
      <div class="flex flex-wrap gap-3">
        <Form action={paths.posting(advert.id)} settles={`${paths.advert(advert.id)}/form/`} layout="bare">
          {concern && <AskedAgain reader={reader} shown={concern} />}
          <Button icon="send">
            {t(concern?.concern === 'warned' ? 'screening.sendAnyway' : 'adverts.preview.post')}
          </Button>
        </Form>
        {edit}
      </div>
    </section>
  );
}
