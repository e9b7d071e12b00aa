import type { ErasureNote } from '#domains/core/erasure/registry.ts';
import { paths as ownData } from '#domains/people/own-data/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { writeTime } from '#ui/write-time.ts';
import type { OwnAccount } from '../../access.ts';
import { paths } from '../../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly account: OwnAccount;
  /** What becomes of one's things; undefined for those who cannot close the account themselves. */
  readonly notes: readonly ErasureNote[] | undefined;
  /** When the account would be erased. */
  readonly end: Date;
  readonly errors: ProblemsInWords;
}

/** What happens to what, before the owner closes the account. */
export function ClosingPage({ reader, account, notes, end, errors }: Props) {
  const { t } = reader;
  const toDo = notes?.flatMap(({ toDoAt, ...note }) => (toDoAt ? [{ ...note, toDoAt }] : [])) ?? [];
  return (
    <main id="main" class="page pt-8 pb-12 max-w-3xl">
      <Breadcrumb t={t} trail={[{ href: paths.account(), label: t('accounts.account.title') }]} />
      <PageHeading title={t('accounts.closing.title')} lead={notes && t('accounts.closing.lead')} />
      <div class="grid gap-6">
        <ErrorSummary t={t} errors={errors.all} />
        {notes ? (
          <WhatHappens reader={reader} notes={notes} />
        ) : (
          <Notice tone="info" kind="static">
            {t('accounts.closing.ofStaff')}
          </Notice>
        )}
        {toDo.length > 0 && (
          <Notice tone="warning" kind="static" title={t('accounts.closing.first')}>
            <ul class="list-disc ps-5 grid gap-1">
              {toDo.map(({ words, values, toDoAt }) => (
                <li key={toDoAt}>
                  <a class="link" href={toDoAt}>
                    {t(words, values)}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {notes && toDo.length === 0 && (
          <Card level={2} title={t('accounts.closing.close')}>
            <Form action={paths.accountClosing()}>
              <p>{t('accounts.closing.until', { day: writeTime(end, reader, 'day') })}</p>
              <input type="text" name="username" autocomplete="username" value={account.email} readonly hidden />
              <PasswordField
                t={t}
                name="password"
                kind="current"
                label={t('accounts.account.password.old')}
                error={errors.at('password')}
              />
              <div>
                <Button tone="danger">{t('accounts.closing.button')}</Button>
              </div>
            </Form>
          </Card>
        )}
      </div>
    </main>
  );
}

function WhatHappens({ reader: { t }, notes }: Pick<Props, 'reader'> & { readonly notes: readonly ErasureNote[] }) {
  const told = notes.filter(({ toDoAt }) => !toDoAt);
  return (
    <Card level={2} title={t('accounts.closing.what')}>
      <dl class="grid gap-4">
        <div>
          <dt class="font-semibold">{t('accounts.closing.goes')}</dt>
          <dd>{t('accounts.closing.goesText')}</dd>
        </div>
        <div>
          <dt class="font-semibold">{t('accounts.closing.stays')}</dt>
          <dd>{t('accounts.closing.staysText')}</dd>
        </div>
        {told.length > 0 && (
          <div>
            <dt class="font-semibold">{t('accounts.closing.yours')}</dt>
            {told.map(({ words, values }) => (
              <dd key={words}>{t(words, values)}</dd>
            ))}
          </div>
        )}
      </dl>
      <div class="mt-5">
        <ButtonLink href={ownData.ownData()} tone="quiet" icon="download">
          {t('accounts.closing.takeAlong')}
        </ButtonLink>
      </div>
    </Card>
  );
}
