import type { Translate } from '../platform/i18n.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly t: Translate;
  /** The whole address. */
  readonly address: string;
  readonly label: string;
}

/** An address to hand on: it can be read and selected, and copied with one click where JavaScript runs. */
export function CopyLink({ t, address, label }: Props) {
  return (
    <copy-link class="flex flex-wrap items-end gap-2" data-copied={t('ui.copied')}>
      <label class="field flex-1">
        <span class="field-label">{label}</span>
        <input class="input" type="text" readonly value={address} dir="ltr" />
      </label>
      <button class="btn btn-outline" type="button" hidden>
        <Icon name="copy" size={4} />
        {t('ui.copy')}
      </button>
      <span class="text-sm text-muted" role="status" />
    </copy-link>
  );
}
