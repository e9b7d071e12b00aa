import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { paths } from '../paths.ts';

/** The address that has to be confirmed, where a typing mistake in it is noticed: to be sent the link again, or to put it right. */
export function UnconfirmedAddress({ t, email }: Pick<Reader, 't'> & { readonly email: string }) {
  return (
    <div class="grid gap-3">
      <p class="wrap-anywhere">{t('accounts.unconfirmed.sentTo', { email })}</p>
      <div class="flex flex-wrap gap-2">
        <Form action={paths.accountConfirmation()} layout="bare">
          <Button tone="quiet" size="small" icon="mail">
            {t('accounts.account.email.resend')}
          </Button>
        </Form>
        <ButtonLink tone="plain" size="small" icon="pencil" href={paths.accountAddress()}>
          {t('accounts.unconfirmed.wrong')}
        </ButtonLink>
      </div>
    </div>
  );
}
