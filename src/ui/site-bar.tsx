import type { Translate } from '#platform/i18n.ts';
import { BarLinks, BarMenu } from './bar-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx';
import type { NavItem } from './nav-item.ts';

interface Props {
  readonly t: Translate;
  readonly home: string;
  /** The name of the programme. */
  readonly brand: string;
  readonly items: readonly NavItem[];
  /** For a guest "Sign in" and "Register"; for others the link back to their desk, office or spaces. */
  readonly entryLinks: readonly NavItem[];
  readonly languages: LanguageSwitchProps;
}

/** The bar of the public site: without a colour, as nothing here is private. */
export function SiteBar({ t, home, brand, items, entryLinks: doors, languages }: Props) {
  const everything = [...items, ...doors];
  return (
    <header class="bar bar-paper">
      <div class="page flex max-sm:flex-wrap items-center gap-2 sm:gap-4 min-h-16">
        <a class="display text-base sm:text-xl flex items-center gap-1.5 min-h-11 text-area sm:gap-2" href={home}>
          <BrandMark />
          {brand}
        </a>
        <BarLinks label={t('ui.bar.site')} items={items} />
        <div class="ms-auto flex flex-wrap justify-end items-center gap-1 sm:gap-2 text-sm">
          <div class="max-sm:hidden">
            <LanguageSwitch {...languages} />
          </div>
          {doors.map(({ href, label }, index) => (
            <a
              key={href}
              class={`btn ${index === 0 ? 'max-sm:px-1 max-sm:text-sm' : 'max-sm:hidden'} ${index === doors.length - 1 ? 'btn-primary' : 'btn-ghost'}`}
              href={href}
            >
              {label}
            </a>
          ))}
          <BarMenu t={t} label={t('ui.bar.site')} items={everything} languages={languages} />
        </div>
      </div>
    </header>
  );
}
