import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';

interface Props {
  readonly reader: Reader;
  /** This page's own address, with its signature. */
  readonly action: string;
  readonly done: boolean;
}

/** From the link in a mail: no mails any more, without signing in. */
export function MailsOffPage({ reader: { t }, action, done }: Props) {
  return (
    <main id="main" class="page py-8 sm:py-14">
      <div class="mx-auto grid max-w-md gap-5">
        <h1>{t(done ? 'notifications.mailsOff.done' : 'notifications.mailsOff.title')}</h1>
        <Card>
          <p class="mb-4">{t(done ? 'notifications.mailsOff.doneText' : 'notifications.mailsOff.text')}</p>
          {done ? (
            <ButtonLink tone="quiet" href={accounts.account()}>
              {t('notifications.mailsOff.account')}
            </ButtonLink>
          ) : (
            <Form action={action}>
              <Button>{t('notifications.mailsOff.button')}</Button>
            </Form>
          )}
        </Card>
      </div>
    </main>
  );
}
