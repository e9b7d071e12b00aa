import type { Translate } from '#platform/i18n.ts';
import { Avatar, type Face } from './avatar.tsx';
import { Icon } from './icon.tsx';
import { LanguageChoices, type LanguageSwitchProps } from './language-switch.tsx';
import type { NavItem } from './nav-item.ts';

export interface Account extends Face {
  /** Profile, settings... */
  readonly links: readonly NavItem[];
  /** Where signing out is posted. */
  readonly signOut: string;
}

interface Props {
  readonly t: Translate;
  readonly account: Account;
  readonly languages: LanguageSwitchProps;
}

/** One's own circle at the end of a bar: links, languages, signing out. */
export function AccountMenu({ t, account, languages }: Props) {
  return (
    <menu-close class="contents">
      <details class="drop" name="bar-menu">
        <summary class="bar-item px-1">
          <Avatar
            {...{ id: account.id, name: account.name, initialsOf: account.initialsOf, picture: account.picture }}
            size="small"
          />
          <span class="sr-only">{t('ui.account')}</span>
        </summary>
        <div class="box drop-panel">
          <p class="px-3 py-2 font-semibold">{account.name}</p>
          {account.links.map(({ href, label, current }) => (
            <a key={href} class="drop-item" href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
          ))}
          <form method="post" action={account.signOut} data-turbo="false" data-forgets>
            <button class="drop-item" type="submit">
              <Icon name="log-out" size={4} class="rtl:rotate-180" />
              {t('ui.signOut')}
            </button>
          </form>
          <p class="mt-2 border-t border-base-300 px-3 pt-3 pb-1 text-sm text-muted">{t('ui.language')}</p>
          <LanguageChoices {...languages} />
        </div>
      </details>
    </menu-close>
  );
}
