import type { Translate } from '#platform/i18n.ts';
import { type Account, AccountMenu } from './account-menu.tsx';
import { BarCounter, type Counter } from './bar-counter.tsx';
import { BarLinks, BarMenu } from './bar-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import type { LanguageSwitchProps } from './language-switch.tsx';
import type { NavItem } from './nav-item.ts';

interface Props {
  readonly t: Translate;
  readonly home: string;
  readonly brand: string;
  readonly items: readonly NavItem[];
  readonly counters: readonly Counter[];
  readonly account: Account;
  readonly languages: LanguageSwitchProps;
}

export function DeskBar({ t, home, brand, items, counters, account, languages }: Props) {
  return (
    <header class="bar">
      <div class="page flex max-sm:flex-wrap items-center gap-2 sm:gap-4 min-h-16">
        <a class="display text-lg flex items-center gap-2 min-h-11 min-w-11" href={home}>
          <BrandMark />
          <span class="max-sm:sr-only">{brand}</span>
        </a>
        <span class="bar-place text-sm">{t('ui.bar.desk')}</span>
        <BarLinks label={t('ui.bar.desk')} items={items} />
        <div class="ms-auto flex items-center gap-1 text-sm">
          {counters.map((counter) => (
            <BarCounter key={counter.href} {...counter} />
          ))}
          <AccountMenu t={t} account={account} languages={languages} />
          <BarMenu t={t} label={t('ui.bar.desk')} items={items} onPhones={false} />
        </div>
      </div>
    </header>
  );
}
