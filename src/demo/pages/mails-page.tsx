import type { Reader } from '#platform/http.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Time } from '#ui/time.tsx';
import type { KeptMail } from '../access.ts';
import { paths } from '../paths.ts';

/** Mails that would have been sent, newest first. */
export function MailsPage({ reader, mails }: { readonly reader: Reader; readonly mails: readonly KeptMail[] }) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('demo.mails')} lead={t('demo.mails.lead')} />
      {mails.length === 0 ? (
        <EmptyState icon="mail" title={t('demo.mails.none')}>
          {t('demo.mails.noneYet')}
        </EmptyState>
      ) : (
        <ul class="box divide-y divide-base-300">
          {mails.map(({ id, to, subject, sentAt }) => (
            <li key={id} class="relative grid gap-1 p-4 sm:grid-cols-[1fr_auto]">
              <a class="font-semibold hover:underline after:absolute after:inset-0" href={paths.mail(id)}>
                {subject}
              </a>
              <span class="text-sm text-muted">
                <Time when={sentAt} reader={reader} />
              </span>
              <span class="text-sm text-muted wrap-anywhere">{t('demo.mail.to', { to })}</span>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

interface MailProps {
  readonly reader: Reader;
  readonly mail: KeptMail;
}

/** One mail as text; its links work. */
export function MailPage({ reader, mail }: MailProps) {
  const { t } = reader;
  return (
    <main id="main" class="page max-w-3xl py-8">
      <PageHeading title={mail.subject} lead={t('demo.mail.to', { to: mail.to })} />
      <div class="box whitespace-pre-line p-5 wrap-anywhere">
        {mail.text.split(/(https?:\/\/\S+)/).map((part, index) =>
          index % 2 === 1 ? (
            <a key={part} class="link-quiet" href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </div>
      <p class="mt-6">
        <a class="link-quiet tap" href={paths.mails()}>
          {t('demo.mails.all')}
        </a>
      </p>
    </main>
  );
}
