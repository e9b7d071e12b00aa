import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { NarrowPage } from '#ui/narrow-page.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../../paths.ts';

interface Props extends FormInput {
  readonly reader: Reader;
  /** The form was sent. The page is the same whether the address has an account or not. */
  readonly sent: boolean;
}

export function ForgottenPage({ reader: { t }, sent, values, errors }: Props) {
  return (
    <NarrowPage
      t={t}
      title={t('accounts.forgotten.title')}
      lead={t('accounts.forgotten.lead')}
      errors={errors}
      below={
        <a class="link-quiet tap" href={paths.signIn()}>
          {t('accounts.signIn.title')}
        </a>
      }
    >
      {sent ? (
        <Notice tone="info" title={t('accounts.forgotten.sent')}>
          {t('accounts.forgotten.sentText')}
        </Notice>
      ) : (
        <Form action={paths.forgotten()}>
          <TextField
            t={t}
            name="email"
            type="email"
            autocomplete="username"
            label={t('accounts.form.email')}
            value={values.get('email') ?? ''}
            error={errors.at('email')}
          />
          <Button>{t('accounts.forgotten.button')}</Button>
        </Form>
      )}
    </NarrowPage>
  );
}
