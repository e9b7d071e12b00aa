import type { ComponentChildren } from 'preact';
import type { Translate } from '#platform/i18n.ts';

interface Props {
  readonly t: Translate;
  /** The <Form carries="files">. */
  readonly children: ComponentChildren;
}

/** Around a form with files: shows how much has gone when it takes longer than a second. */
export function UploadProgress({ t, children }: Props) {
  return (
    <upload-form class="grid gap-3" data-failed={t('ui.upload.failed')} data-needed={t('ui.upload.needed')}>
      {children}
      <div hidden data-upload-progress>
        <label class="field">
          <span class="field-label">{t('ui.upload.going')}</span>
          <progress class="progress w-full" max={100} value={0} />
        </label>
      </div>
      <p class="field-error" role="alert" data-upload-problem hidden />
    </upload-form>
  );
}
