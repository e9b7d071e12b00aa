import type { ComponentChildren } from 'preact';
import { paths as ownData } from '#domains/people/own-data/paths.ts';
import type { Translate } from '#platform/i18n.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import { isNotified } from '../../notices/model.ts';
import { paths } from '../../paths.ts';
import type { AccountPageProps } from './account-props.ts';
import { EmailRow } from './email-row.tsx';
import { ProfileRow } from './profile-row.tsx';
import { SecondFactorRow } from './second-factor-row.tsx';
import { SessionsRow } from './sessions-row.tsx';
import { SettingLink, SettingRow } from './setting-row.tsx';

const groups = ['you', 'signIn', 'mails', 'data', 'leaving'] as const;
type Group = (typeof groups)[number];

/** As a page of settings: groups below each other, and beside them (on phones above) the way to each. */
export function AccountPage(props: AccountPageProps) {
  const { reader, account, sessions, codesLeft, errors, done } = props;
  const { t } = reader;
  const offered = groups.filter((group) => group !== 'mails' || isNotified(account.kind));
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading title={t('accounts.account.title')} />
      <div class="settings">
        <nav class="settings-nav" aria-label={t('accounts.account.groups')}>
          <ul>
            {offered.map((group) => (
              <li key={group}>
                <a href={`#${group}`}>
                  <Icon name={icons[group]} size={5} />
                  {t(`accounts.account.group.${group}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="settings-groups">
          {done && <Notice tone="success">{done}</Notice>}
          <ErrorSummary t={t} errors={errors.all} />
          <Settings t={t} group="you">
            <ProfileRow {...props} />
            <EmailRow {...props} />
          </Settings>
          <Settings t={t} group="signIn">
            <PasswordRow {...props} />
            <SecondFactorRow reader={reader} account={account} codesLeft={codesLeft} errors={errors} />
            <SessionsRow reader={reader} sessions={sessions} />
          </Settings>
          {isNotified(account.kind) && (
            <Settings t={t} group="mails">
              <SettingLink
                title={t('accounts.account.mails.choose')}
                value={t('accounts.account.mails.text')}
                href={paths.accountNotices()}
              />
            </Settings>
          )}
          <Settings t={t} group="data">
            <SettingLink title={t('own-data.ask')} value={t('own-data.card')} href={ownData.ownData()} />
          </Settings>
          <Settings t={t} group="leaving">
            <SettingLink
              title={t('accounts.closing.title')}
              value={t('accounts.closing.card')}
              href={paths.accountClosing()}
            />
          </Settings>
        </div>
      </div>
    </main>
  );
}

const icons = {
  you: 'user',
  signIn: 'shield-check',
  mails: 'mail',
  data: 'download',
  leaving: 'log-out',
} as const satisfies Record<Group, IconName>;

interface SettingsProps {
  readonly t: Translate;
  readonly group: Group;
  readonly children: ComponentChildren;
}

function Settings({ t, group, children }: SettingsProps) {
  return (
    <section class="settings-group" id={group} aria-labelledby={`${group}-title`}>
      <h2 id={`${group}-title`}>{t(`accounts.account.group.${group}`)}</h2>
      <div class="box setting-rows">{children}</div>
    </section>
  );
}

function PasswordRow({ reader: { t }, account, errors }: AccountPageProps) {
  return (
    <SettingRow
      title={t('accounts.account.password.title')}
      value={t('accounts.account.password.value')}
      open={[errors.at('oldPassword'), errors.at('newPassword')].some(Boolean)}
    >
      <Form action={paths.accountPassword()}>
        <input type="text" name="username" autocomplete="username" value={account.email} readonly hidden />
        <PasswordField
          t={t}
          name="oldPassword"
          kind="current"
          label={t('accounts.account.password.old')}
          error={errors.at('oldPassword')}
        />
        <PasswordField
          t={t}
          name="newPassword"
          kind="new"
          owner={account.name}
          label={t('accounts.account.password.new')}
          hint={t('ui.newPassword.hint')}
          error={errors.at('newPassword')}
        />
        <Button tone="quiet">{t('accounts.account.password.button')}</Button>
      </Form>
    </SettingRow>
  );
}
