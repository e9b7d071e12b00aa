import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { NarrowPage } from '#ui/narrow-page.tsx';
import { paths } from '../../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly token: string;
  readonly email: string;
}

/** A button, because mail programs open links by themselves to look at them. */
export function ConfirmPage({ reader: { t }, token, email }: Props) {
  return (
    <NarrowPage t={t} title={t('accounts.confirm.title')} lead={t('accounts.confirm.text', { email })}>
      <Form action={paths.confirmEmail(token)}>
        <Button>{t('accounts.confirm.button')}</Button>
      </Form>
    </NarrowPage>
  );
}

interface DoneProps {
  readonly reader: Reader;
  readonly outcome: 'done' | 'taken' | 'already';
  readonly next: string;
}

export function ConfirmedPage({ reader: { t }, outcome, next }: DoneProps) {
  return (
    <NarrowPage t={t} title={t(`accounts.confirm.${outcome}`)} lead={t(`accounts.confirm.${outcome}Text`)}>
      <ButtonLink href={next}>{t('accounts.confirm.goOn')}</ButtonLink>
    </NarrowPage>
  );
}
