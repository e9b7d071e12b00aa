import { paths as ownData } from '#domains/people/own-data/paths.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
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

export function AccountPage(props: AccountPageProps) {
  const { reader, account, sessions, codesLeft, errors, done } = props;
  const { t } = reader;
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading title={t('accounts.account.title')} />
      <div class="account-cards">
        {done && <Notice tone="success">{done}</Notice>}
        <ErrorSummary t={t} errors={errors.all} />
        <ProfileCard {...props} />
        <EmailCard {...props} />
        <Card title={t('accounts.account.password.title')} level={2}>
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
        <SecondFactorCard reader={reader} account={account} codesLeft={codesLeft} errors={errors} />
        {isNotified(account.kind) && (
          <Card title={t('accounts.account.mails.title')} level={2}>
            <p class="mb-4">{t('accounts.account.mails.text')}</p>
            <ButtonLink href={paths.accountNotices()} tone="quiet" icon="bell">
              {t('accounts.account.mails.choose')}
            </ButtonLink>
          </Card>
        )}
        <SessionsCard reader={reader} sessions={sessions} />
        <Card title={t('own-data.title')} level={2}>
          <p class="mb-4">{t('own-data.card')}</p>
          <ButtonLink href={ownData.ownData()} tone="quiet" icon="download">
            {t('own-data.ask')}
          </ButtonLink>
        </Card>
        <ClosingCard reader={reader} />
      </div>
    </main>
  );
}
