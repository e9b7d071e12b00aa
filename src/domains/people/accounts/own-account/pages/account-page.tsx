import type { ComponentChildren } from 'preact';
import { paths as ownData } from '#domains/people/own-data/paths.ts';
import type { Translate } from '#platform/i18n.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
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
import { ClosingCard } from './closing-card.tsx';
import { EmailCard } from './email-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import { SecondFactorCard } from './second-factor-card.tsx';
import { SessionsCard } from './sessions-card.tsx';

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
            <ProfileCard {...props} />
            <EmailCard {...props} />
          </Settings>
          <Settings t={t} group="signIn">
            <PasswordCard {...props} />
            <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
              <SecondFactorCard reader={reader} account={account} codesLeft={codesLeft} errors={errors} />
              <SessionsCard reader={reader} sessions={sessions} />
            </div>
          </Settings>
          {isNotified(account.kind) && (
            <Settings t={t} group="mails">
              <Card>
                <p class="mb-4">{t('accounts.account.mails.text')}</p>
                <ButtonLink href={paths.accountNotices()} tone="quiet" icon="bell">
                  {t('accounts.account.mails.choose')}
                </ButtonLink>
              </Card>
            </Settings>
          )}
          <Settings t={t} group="data">
            <Card>
              <p class="mb-4">{t('own-data.card')}</p>
              <ButtonLink href={ownData.ownData()} tone="quiet" icon="download">
                {t('own-data.ask')}
              </ButtonLink>
            </Card>
          </Settings>
          <Settings t={t} group="leaving">
            <ClosingCard reader={reader} />
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
      <div class="settings-cards">{children}</div>
    </section>
  );
}

function PasswordCard({ reader: { t }, account, errors }: AccountPageProps) {
  return (
    <Card title={t('accounts.account.password.title')}>
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
    </Card>
  );
}
