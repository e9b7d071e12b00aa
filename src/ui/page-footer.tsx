import type { Translate } from '#platform/i18n.ts';
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx';
import type { NavItem } from './nav-item.ts';

interface Props {
  readonly t: Translate;
  /** Code of conduct, help, data protection, free software. */
  readonly links: readonly NavItem[];
  /** The name of the programme and what it is. */
  readonly about: string;
  readonly languages: LanguageSwitchProps;
}

export function PageFooter({ t, links, about, languages }: Props) {
  return (
    <footer class="page-footer">
      <div class="page flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-6 text-sm max-sm:py-4">
        <p class="text-muted basis-full">{about}</p>
        <nav aria-label={t('ui.footer')} class="max-sm:basis-full">
          <ul class="flex flex-wrap gap-x-5 gap-y-2 max-sm:grid max-sm:grid-cols-2">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a class="link-quiet tap" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch {...languages} stands="in the footer" />
      </div>
    </footer>
  );
}
