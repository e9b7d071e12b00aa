import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly t: Translate;
  /** The form that keeps this search. */
  readonly href: string;
}

/** Under what was found: the way to keep the search, and to be told what is new in it. */
export function SaveSearch({ t, href }: Props) {
  return (
    <p class="mb-3 text-sm">
      <a class="link-quiet tap inline-flex items-center gap-2" href={href} rel="nofollow">
        <Icon name="mail" size={4} />
        {t('ui.search.save')}
      </a>
    </p>
  );
}
