import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import type { SavedSearch } from '../model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly search: Pick<SavedSearch, 'name'>;
  readonly title: string;
  /** This page's own address, with its signature. */
  readonly action: string;
  readonly done: boolean;
}

/** Reached by the link in a mail, without signing in. */
export function MailsEndPage({ reader: { t }, search: { name }, title, action, done }: Props) {
  return (
    <main id="main" class="page py-8 sm:py-14">
      <div class="mx-auto grid max-w-md grid-cols-[minmax(0,1fr)] gap-5">
        <h1>{title}</h1>
        <Card>
          <p class="mb-4 wrap-anywhere">
            {t(done ? 'saved-searches.mailsOff.doneText' : 'saved-searches.mailsOff.text', { name })}
          </p>
          {done ? (
            <ButtonLink tone="quiet" href={paths.searches()}>
              {t('saved-searches.title')}
            </ButtonLink>
          ) : (
            <Form action={action}>
              <Button>{t('saved-searches.mailsOff.button')}</Button>
            </Form>
          )}
        </Card>
      </div>
    </main>
  );
}
