import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { NarrowPage } from '#ui/narrow-page.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';

interface Props extends Pick<FormInput, 'errors'> {
  readonly reader: Reader;
  readonly back: string | undefined;
}

export function SecondFactorPage({ reader: { t }, back, errors }: Props) {
  return (
    <NarrowPage
      t={t}
      title={t('accounts.secondFactor.title')}
      errors={errors}
      below={
        <Form action={paths.signOut()} layout="bare">
          <Button tone="link">{t('accounts.secondFactor.cancel')}</Button>
        </Form>
      }
    >
      <Form action={paths.secondFactor()}>
        {back && <input type="hidden" name="back" value={back} />}
        <TextField
          t={t}
          name="code"
          autocomplete="one-time-code"
          autofocus={errors.all.length === 0}
          spellcheck={false}
          label={t('accounts.secondFactor.code')}
          hint={t('accounts.secondFactor.codeHint')}
          error={errors.at('code')}
        />
        <Button>{t('accounts.secondFactor.button')}</Button>
      </Form>
    </NarrowPage>
  );
}
