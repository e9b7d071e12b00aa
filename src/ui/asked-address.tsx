import { meantAddress } from '#kernel/meant-address.ts';
import type { Translate } from '#platform/i18n.ts';

interface Props {
  readonly t: Translate;
  readonly name: string;
  readonly value: string;
}

/** Below an address with a slip in its domain: the one that was meant. What is sent with it once more, unchanged, is kept. */
export function AskedAddress({ t, name, value }: Props) {
  const meant = meantAddress(value);
  if (meant === undefined) return null;
  return (
    <p class="field-hint" data-meant>
      {t('ui.meant', { address: meant })}
      <input type="hidden" name={`${name}Asked`} value={value} />
    </p>
  );
}
