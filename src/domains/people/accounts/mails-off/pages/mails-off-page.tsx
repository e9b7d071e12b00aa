import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { paths } from '../../paths.ts';

interface Props {
  readonly reader: Reader;
  /** This page's own address, with its signature. */
  readonly action: string;
  /** Of which mails, where not of all. */
  readonly kind: string | undefined;
  readonly done: boolean;
}

/** Reached by the link in a mail, without signing in. */
export function MailsOffPage({ reader: { t }, action, kind, done }: Props) {
  const text = kind === undefined ? t('accounts.mailsOff.text') : t('accounts.mailsOff.textOfKind', { kind });
  const doneText =
    kind === undefined ? t('accounts.mailsOff.doneText') : t('accounts.mailsOff.doneTextOfKind', { kind });
  return (
    <main id="main" class="page py-8 sm:py-14">
      <div class="mx-auto grid max-w-md gap-5">
        <h1>{t(done ? 'accounts.mailsOff.done' : 'accounts.mailsOff.title')}</h1>
        <Card>
          <p class="mb-4">{done ? doneText : text}</p>
          {done ? (
            <ButtonLink tone="quiet" href={paths.accountNotices()}>
              {t('accounts.mailsOff.account')}
            </ButtonLink>
          ) : (
            <Form action={action}>
              <Button>{t('accounts.mailsOff.button')}</Button>
            </Form>
          )}
        </Card>
      </div>
    </main>
  );
}
