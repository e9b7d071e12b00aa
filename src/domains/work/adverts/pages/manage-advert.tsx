import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
import type { SeenAdvert } from '../access.ts';
import { paths } from '../paths.ts';
import { canCloseAdvert, canEditAdvert, canRenewAdvert, isOnSite } from '../policy.ts';
import { StartButton } from './own-adverts-page.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly advert: SeenAdvert;
}

/** What its author can do with it now; with one that is over, write another. */
export function ManageAdvert({ reader, actor, advert }: Props) {
  const { t } = reader;
  const { id, hidden, text } = advert;
  return (
    <section class="box grid gap-4 p-4 sm:p-6 no-print" aria-labelledby="manage">
      <h2 id="manage" class="text-xl">
        {t('adverts.manage')}
      </h2>
      {hidden && (
        <p>
          <WhyHidden t={t} href={conduct.whyHidden('advert', id)} own />
        </p>
      )}
      {text.on_site && !isOnSite(advert) && <p class="text-sm text-muted">{t('adverts.manage.notOnSiteYet')}</p>}
      {canEditAdvert(actor, advert) && (
        <ButtonLink tone="quiet" icon="pencil" href={paths.form(id, 1)}>
          {t('adverts.manage.edit')}
        </ButtonLink>
      )}
      {canRenewAdvert(actor, advert) && (
        <Form action={paths.renewal(id)} layout="bare">
          <p class="mb-2 text-sm text-muted">{t('adverts.manage.renewText', { days: text.open_days })}</p>
          <Button tone="quiet">{t('adverts.manage.renew')}</Button>
        </Form>
      )}
      {canCloseAdvert(actor, advert) && !canRenewAdvert(actor, advert) && (
        <p class="text-sm text-muted">{t(advert.renewedAt ? 'adverts.manage.renewed' : 'adverts.manage.renewFirst')}</p>
      )}
      {!hidden && advert.state !== 'open' && (
        <>
          <p class="text-sm text-muted">{t('adverts.manage.over')}</p>
          <StartButton reader={reader} hasDraft={false} />
        </>
      )}
      {canCloseAdvert(actor, advert) && (
        <ButtonLink icon="check" href={paths.closure(id)}>
          {t('adverts.manage.close')}
        </ButtonLink>
      )}
    </section>
  );
}
