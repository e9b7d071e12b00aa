import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../../paths.ts';
import type { AccountPageProps } from './account-props.ts';
import { SettingRow } from './setting-row.tsx';

export function EmailRow({ reader: { t }, account, values, errors }: AccountPageProps) {
  return (
    <SettingRow
      title={t('accounts.account.email.title')}
      id="email"
      open={!account.confirmed || [errors.at('email'), errors.at('emailPassword')].some(Boolean)}
      value={
        <>
          <span class="min-w-0 wrap-anywhere">{account.email}</span>{' '}
          {account.confirmed ? (
            <Badge tone="success" icon="circle-check">
              {t('accounts.account.email.confirmed')}
            </Badge>
          ) : (
            <Badge tone="warning">{t('accounts.account.email.unconfirmed')}</Badge>
          )}
        </>
      }
    >
      {!account.confirmed && (
        <div class="mb-5 grid justify-items-start gap-3">
          <p>{t('accounts.account.email.unconfirmedText')}</p>
          <Form action={paths.accountConfirmation()} layout="bare">
            <Button tone="quiet" icon="mail">
              {t('accounts.account.email.resend')}
            </Button>
          </Form>
        </div>
      )}
      <Form action={paths.accountEmail()}>
        <input type="text" name="username" autocomplete="username" value={account.email} readonly hidden />
        <TextField
          t={t}
          name="email"
          type="email"
          autocomplete="email"
          label={t(account.confirmed ? 'accounts.account.email.new' : 'accounts.account.email.right')}
          value={values.get('email') ?? ''}
          error={errors.at('email')}
        />
        <PasswordField
          t={t}
          name="emailPassword"
          kind="current"
          label={t('accounts.account.password.old')}
          error={errors.at('emailPassword')}
        />
        <Button tone="quiet">
          {t(account.confirmed ? 'accounts.account.email.button' : 'accounts.account.email.correct')}
        </Button>
      </Form>
    </SettingRow>
  );
}
