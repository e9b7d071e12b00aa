import type { Translate } from '#platform/i18n.ts';
import { fieldId } from './field.tsx';

interface Props {
  readonly t: Translate;
  /** Empty in the draft, and needed in the end. */
  readonly fields: readonly { readonly name: string; readonly label: string }[];
}

/** At a step of a draft that takes empty fields: which of them cannot stay empty. */
export function NeededLater({ t, fields }: Props) {
  if (fields.length === 0) return null;
  return (
    <p class="mb-4 text-sm text-muted">
      {t('ui.neededLater')}{' '}
      {fields.map(({ name, label }, at) => (
        <>
          {at > 0 && ' · '}
          <a class="link-quiet" href={`#${fieldId(name)}`}>
            {label}
          </a>
        </>
      ))}
    </p>
  );
}
