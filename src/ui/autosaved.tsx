import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { AutosaveStatus } from './autosave-status.tsx';
import { writtenAs } from './formats.ts';

interface Props {
  readonly reader: Reader;
  /** Where changed fields are posted as they are typed (form-encoded, `Accept: application/json`; answers {"savedAt"} for what is kept, and {"timeZone"} where the words typed tell it). */
  readonly to: string;
  /** Tells drafts apart in this browser: the id of what is edited. */
  readonly draft: string;
  /** When the server kept this draft last: older words in the browser are thrown away. */
  readonly savedAt?: Date | undefined;
  /** The words of other steps were kept, and none of this form: nothing is said of them below it. */
  readonly empty?: boolean | undefined;
  /** days: what the server does not have yet outlives the tab, where this person may have that. */
  readonly span?: 'tab' | 'days';
  /** The <Form>. */
  readonly children: ComponentChildren;
}

/** Around a form: keeps what is typed on the server, and in the browser until a page of the server shows it. */
export function Autosaved({ reader, to, draft, savedAt, empty = false, span = 'tab', children }: Props) {
  const { t, language, timeZone } = reader;
  return (
    <auto-save
      class="grid gap-3"
      data-to={to}
      data-draft={draft}
      data-span={span}
      data-saved-at={savedAt?.toISOString()}
      data-empty={empty ? '' : undefined}
      data-language={writtenAs(language)}
      // Without an account the browser alone knows the hour.
      data-time-zone={timeZone === 'UTC' ? undefined : timeZone}
      data-saving={t('ui.autosave.saving')}
      data-saved={t('ui.autosave.saved', { time: '{time}' })}
      data-unsaved={t('ui.autosave.unsaved')}
      data-conflict={t('ui.autosave.conflict')}
      data-refused={t('ui.autosave.refused')}
      data-signed-out={t('ui.autosave.signedOut')}
      data-restored={t('ui.autosave.restored')}
    >
      {children}
      <AutosaveStatus reader={reader} savedAt={empty ? undefined : savedAt} />
    </auto-save>
  );
}
