import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { NarrowPage } from '#ui/narrow-page.tsx';
import { writeTime } from '#ui/write-time.ts';
import { paths } from '../../paths.ts';

interface Props {
  readonly reader: Reader;
  /** When the account is erased. */
  readonly end: Date | null;
  readonly back: string | undefined;
}

/** What somebody meets who signs in to an account that they have closed. */
export function KeepAccountPage({ reader, end, back }: Props) {
  const { t } = reader;
  return (
    <NarrowPage
      t={t}
      title={t('accounts.keep.title')}
      lead={end && t('accounts.keep.lead', { day: writeTime(end, reader, 'day') })}
      below={
        <Form action={paths.signOut()} layout="bare">
          <Button tone="link">{t('accounts.keep.leave')}</Button>
        </Form>
      }
    >
      <Form action={paths.keepAccount()}>
        {back && <input type="hidden" name="back" value={back} />}
        <p>{t('accounts.keep.text')}</p>
        <Button>{t('accounts.keep.button')}</Button>
      </Form>
    </NarrowPage>
  );
}
