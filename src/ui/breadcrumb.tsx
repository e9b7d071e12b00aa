import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly t: Translate;
  /** From the top down; the page itself is not among them. */
  readonly trail: readonly { readonly href: string; readonly label: string }[];
}

/** A single step is the way back; of several each leads to the next. */
export function Breadcrumb({ t, trail }: Props) {
  const isBack = trail.length === 1;
  return (
    <nav aria-label={t('ui.breadcrumb')} class="mb-2 text-sm">
      <ol class="flex flex-wrap items-center gap-1">
        {trail.map(({ href, label }, at) => (
          <li key={href} class="min-w-0 flex items-center gap-1">
            {isBack && <Icon name="chevron-left" size={4} class="text-muted rtl:rotate-180" />}
            <a class="link-quiet text-area tap min-w-0" href={href}>
              {label}
            </a>
            {at < trail.length - 1 && <Icon name="chevron-right" size={4} class="text-muted rtl:rotate-180" />}
          </li>
        ))}
      </ol>
    </nav>
  );
}
