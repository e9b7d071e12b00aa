import type { Reader } from '#platform/http.ts';
import { CheckboxGroup } from '#ui/checkbox-group.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Icon } from '#ui/icon.tsx';
import { saidSize } from '#ui/said-size.ts';
import type { ShownFile } from '../access.ts';

interface Props {
  readonly reader: Reader;
  /** Chosen before, and not sent. */
  readonly chosen: readonly ShownFile[];
  /** What is wrong with those that were chosen last. */
  readonly error: string | undefined;
}

const accepted =
  'image/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.md,application/pdf,text/plain,text/csv,text/markdown';

/** In the form of a message: files to send with it. */
export function FileChoice({ reader: { t, language }, chosen, error }: Props) {
  return (
    <>
      {chosen.length > 0 && (
        <CheckboxGroup
          t={t}
          name="kept"
          need="optional"
          label={t('messages.files.chosen')}
          hint={t('messages.files.chosenHint')}
          choices={chosen.map(({ id, name, bytes }) => ({ value: id, label: name, note: saidSize(bytes, language) }))}
          values={chosen.map(({ id }) => id)}
        />
      )}
      <details class="talk-attach" open={error !== undefined}>
        <summary class="link-quiet tap">
          <Icon name="file-text" size={4} />
          {t('messages.files.add')}
        </summary>
        <FileField
          t={t}
          name="files"
          need="optional"
          label={t('messages.files.label')}
          hint={t('messages.files.hint')}
          error={error}
          accept={accepted}
          many="several"
        />
      </details>
    </>
  );
}
