import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import type { OwnAccount } from '../../access.ts';
import { paths } from '../../paths.ts';
import { canRemoveSecondFactor } from '../../policy.ts';
import { SettingLink, SettingRow } from './setting-row.tsx';

interface Props {
  readonly reader: Reader;
  readonly account: OwnAccount;
  readonly codesLeft: number;
  readonly errors: ProblemsInWords;
}

export function SecondFactorRow({ reader: { t }, account, codesLeft, errors }: Props) {
  if (account.secretSealed === null)
    return (
      <SettingLink
        title={t('accounts.account.secondFactor.set')}
        value={t('accounts.account.secondFactor.off')}
        href={paths.accountSecondFactor()}
      />
    );
  return (
    <SettingRow
      title={t('accounts.account.secondFactor.title')}
      value={
        <span class="flex items-start gap-2">
          <Icon name="shield-check" class="mt-0.5 text-success" />
          {t('accounts.account.secondFactor.on')}
        </span>
      }
      open={[errors.at('codesPassword'), errors.at('factorPassword')].some(Boolean)}
    >
      <p class="mb-5">{t('accounts.account.secondFactor.codesLeft', { count: codesLeft })}</p>
      <div class="mb-5" data-turbo="false">
        <Form action={paths.accountRecoveryCodes()}>
          <input type="text" name="username" autocomplete="username" value={account.email} readonly hidden />
          <PasswordField
            t={t}
            name="codesPassword"
            kind="current"
            label={t('accounts.account.password.old')}
            error={errors.at('codesPassword')}
          />
          <Button tone="quiet">{t('accounts.account.secondFactor.codes')}</Button>
        </Form>
      </div>
      {canRemoveSecondFactor(account) ? (
        <ConfirmDetails
          label={t('accounts.account.secondFactor.remove')}
          question={t('accounts.account.secondFactor.removeQuestion')}
          open={errors.at('factorPassword') !== undefined}
        >
          <Form action={paths.accountSecondFactorRemoval()}>
            <input type="text" name="username" autocomplete="username" value={account.email} readonly hidden />
            <PasswordField
              t={t}
              name="factorPassword"
              kind="current"
              label={t('accounts.account.password.old')}
              error={errors.at('factorPassword')}
            />
            <Button tone="danger">{t('accounts.account.secondFactor.remove')}</Button>
          </Form>
        </ConfirmDetails>
      ) : (
        <p class="text-muted">{t('accounts.account.secondFactor.must')}</p>
      )}
    </SettingRow>
  );
}
