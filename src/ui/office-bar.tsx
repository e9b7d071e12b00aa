import type { Translate } from '#platform/i18n.ts';
import { type Account, AccountMenu } from './account-menu.tsx';
import { BarLinks, BarMenu } from './bar-menu.tsx';
import type { LanguageSwitchProps } from './language-switch.tsx';
import type { NavItem } from './nav-item.ts';

interface Props {
  readonly t: Translate;
  readonly home: string;
  /** Whose office: the name of the country, or of the central service. */
  readonly service: string;
  readonly items: readonly NavItem[];
  readonly account: Account;
  readonly languages: LanguageSwitchProps;
}

export function OfficeBar({ t, home, service, items, account, languages }: Props) {
  return (
    <header class="bar">
      <div class="page flex items-center gap-2 sm:gap-4 min-h-12 text-sm">
        <a class="display min-w-0 wrap-anywhere text-base min-h-11 flex items-center lg:shrink-0" href={home}>
          {t('ui.bar.office', { service })}
        </a>
        <BarLinks label={t('ui.bar.officeMenu')} items={items} />
        <div class="ms-auto flex shrink-0 items-center gap-1">
          <span class="hidden md:inline" aria-hidden="true">
            {account.name}
          </span>
          <AccountMenu t={t} account={account} languages={languages} />
          <BarMenu t={t} label={t('ui.bar.officeMenu')} items={items} />
        </div>
      </div>
    </header>
  );
}
