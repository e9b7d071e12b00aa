import type { TaskProgress } from '#domains/core/tasks/model.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { writeNumber } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { writeTime } from '#ui/write-time.ts';
import { keptDays, type OwnDataFile } from '../model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly file: OwnDataFile | undefined;
  readonly progress: TaskProgress | undefined;
  /** The password was typed in this session. */
  readonly isOpen: boolean;
  readonly errors: ProblemsInWords;
}

/** What is held about the reader, to take along. */
export function OwnDataPage({ reader, file, progress, isOpen, errors }: Props) {
  const { t } = reader;
  const failed = file && !file.readyAt && !progress;
  return (
    <main id="main" class="page pt-8 pb-12 max-w-3xl">
      <Breadcrumb t={t} trail={[{ href: accounts.account(), label: t('own-data.account') }]} />
      <PageHeading title={t('own-data.title')} lead={t('own-data.lead')} />
      <div class="grid gap-6">
        <ErrorSummary t={t} errors={errors.all} />
        {progress && <ProgressBar t={t} label={t(progress.kind)} done={progress.done} total={progress.total} />}
        {progress && <p>{t('own-data.meanwhile')}</p>}
        {file?.readyAt && <Ready {...{ reader, file, isOpen, errors }} />}
        {failed && <Notice tone="error">{t('own-data.failed')}</Notice>}
        {!progress && (
          <Card level={2} title={t(file?.readyAt ? 'own-data.again' : 'own-data.ask')}>
            <Form action={paths.ownData()}>
              <PasswordField
                t={t}
                name="password"
                kind="current"
                label={t('own-data.password')}
                hint={t('own-data.passwordHint')}
                error={errors.at('password')}
              />
              <div>
                <Button icon="download">{t('own-data.button')}</Button>
              </div>
            </Form>
          </Card>
        )}
        <LiveUpdates />
      </div>
    </main>
  );
}

interface ReadyProps extends Pick<Props, 'reader' | 'isOpen' | 'errors'> {
  readonly file: OwnDataFile;
}

function Ready({ reader, file, isOpen, errors }: ReadyProps) {
  const { t, language } = reader;
  const megabytes = writeNumber(Math.max(0.1, Math.ceil((file.bytes ?? 0) / 100_000) / 10), language);
  const day = writeTime(daysAfter(file.askedAt, keptDays), reader, 'day');
  return (
    <Card level={2} title={t('own-data.ready')}>
      <p>
        {t('own-data.readyText', { megabytes })} {t('own-data.readyUntil', { day })}
      </p>
      <div class="mt-4">
        {isOpen ? (
          <ButtonLink href={paths.file()} icon="download" download>
            {t('own-data.download')}
          </ButtonLink>
        ) : (
          <Form action={paths.file()}>
            <PasswordField
              t={t}
              name="filePassword"
              kind="current"
              label={t('own-data.filePassword')}
              hint={t('own-data.filePasswordHint')}
              error={errors.at('filePassword')}
            />
            <div>
              <Button icon="check">{t('own-data.fileOpen')}</Button>
            </div>
          </Form>
        )}
      </div>
    </Card>
  );
}
