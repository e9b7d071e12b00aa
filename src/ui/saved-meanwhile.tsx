import type { Translate } from '#platform/i18n.ts';
import { Notice } from './notice.tsx';

/** A field of a form, as it was typed and as somebody has saved it since the form was opened. */
export interface ComparedField {
  readonly label: string;
  readonly typed: string;
  readonly saved: string;
}

interface Props {
  readonly t: Translate;
  /** The same person, in another tab, or perhaps somebody else. */
  readonly by: 'self' | 'anybody';
  readonly fields: readonly ComparedField[];
}

/** Those that differ: what was typed is in the form, and what is saved stands here. */
export function differing(fields: readonly ComparedField[]): readonly ComparedField[] {
  const asOne = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return fields.filter(({ typed, saved }) => asOne(typed) !== asOne(saved));
}

/** Above a form that was not saved, because its writer has not seen what was saved meanwhile. */
export function SavedMeanwhile({ t, by, fields }: Props) {
  return (
    <Notice tone="warning" title={t(by === 'self' ? 'ui.otherTab' : 'ui.savedMeanwhile')}>
      <p>{t('ui.savedMeanwhileText')}</p>
      <dl class="mt-3 grid gap-3">
        {differing(fields).map(({ label, saved }) => (
          <div key={label}>
            <dt class="text-sm text-muted">{label}</dt>
            <dd class="whitespace-pre-line wrap-anywhere" dir="auto">
              {saved || '–'}
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
