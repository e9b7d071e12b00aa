import type { Translate } from '#platform/i18n.ts';
import { Avatar, type Face } from './avatar.tsx';
import { Icon } from './icon.tsx';
import { LanguageChoices, type LanguageSwitchProps } from './language-switch.tsx';
import type { NavItem } from './nav-item.ts';

export interface Account extends Face {
  /** Profile, settings... */
  readonly links: readonly NavItem[];
  /** texts: what was not sent may wait in this browser while they are signed out. Many pupils use one computer. */
  readonly keeps: 'texts' | undefined;
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
      <UnsentQuestion t={t} keeps={account.keeps} />
    </menu-close>
  );
}

/** Shown by the browser's code to who signs out with a text that was not sent, and to who comes back to it. */
function UnsentQuestion({ t, keeps }: { readonly t: Translate; readonly keeps: Account['keeps'] }) {
  return (
    <>
      <dialog class="box sign-out-question" data-unsent aria-labelledby="unsent-title">
        <h2 class="text-xl" id="unsent-title">
          {t('ui.unsent.title')}
        </h2>
        <ul class="list-disc ps-5" />
        {keeps && <p class="text-muted">{t('ui.unsent.kept')}</p>}
        <div class="flex flex-wrap gap-2">
          <button class="btn btn-primary" type="button" data-choice="stay">
            {t('ui.unsent.stay')}
          </button>
          {keeps && (
            <button class="btn btn-outline" type="button" data-choice="keep">
              {t('ui.unsent.keep')}
            </button>
          )}
          <button class="btn btn-outline" type="button" data-choice="leave">
            {t('ui.unsent.leave')}
          </button>
        </div>
      </dialog>
      {keeps && (
        <template data-waiting>
          <div class="page mt-2">
            <details class="text-sm">
              <summary class="w-fit cursor-pointer">{t('ui.unsent.waits')}</summary>
              <ul class="mt-1 grid gap-1">
                <li class="flex flex-wrap items-baseline gap-x-3">
                  <button class="link-quiet tap" type="button" data-throw-away>
                    {t('ui.unsent.throwAway')}
                  </button>
                  <span role="status" data-thrown={t('ui.unsent.thrownAway')} />
                  <button class="link-quiet tap" type="button" data-undo hidden>
                    {t('ui.unsent.undo')}
                  </button>
                </li>
              </ul>
            </details>
          </div>
        </template>
      )}
    </>
  );
}
