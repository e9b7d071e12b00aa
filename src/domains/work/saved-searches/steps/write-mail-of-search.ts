import type { Tx } from '#domains/core/event-log/transact.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { NewThing } from '#domains/people/people-search/queries/new-people.ts';
import { longestTitle } from '#platform/forms.ts';
import { translator } from '#platform/i18n.ts';
import type { Mail } from '#platform/mail.ts';
import { quotedInMail } from '#platform/unconfirmed-mail.ts';
import { countryName, listOf } from '#ui/names-of.ts';
import { mailsEndClaim, mostCounted, mostNamed, type SavedSearch } from '../model.ts';
import { paths } from '../paths.ts';
import { findList } from './find-list.ts';

export interface Recipient {
  readonly email: string;
  readonly givenName: string;
  readonly language: string;
}

interface Told {
  readonly search: SavedSearch & Recipient;
  readonly things: readonly NewThing[];
}

/**
 * What is new in a search, with the way to the list and the link that ends these mails. What people wrote whom nobody has verified is counted, and read on
 * the page alone: our mail must not carry the words of a stranger.
 */
export function mailOfSearch({ services }: Pick<Tx, 'services'>, { search, things }: Told): Mail {
  const { id, list, name, query, email, givenName, language } = search;
  const t = translator(language);
  const count = Math.min(things.length, mostCounted);
  const unsubscribe = `${services.baseUrl}${paths.mailsEnd(id, services.keyring.sign(mailsEndClaim(id)))}`;
  const known = things.filter(({ verified }) => verified);
  const named = known.slice(0, mostNamed).map(({ title, countries }) => {
    const where = listOf(
      countries.map((country) => countryName(country, language)),
      language,
    );
    return t('saved-searches.mail.thing', { title: quotedInMail(title, longestTitle), where });
  });
  const more = count - named.length;
  return {
    to: email,
    language,
    subject: t(`saved-searches.mail.subject.${list}`, { count, name }),
    greeting: t('notifications.mail.greeting', { name: givenName }),
    paragraphs: [
      t(`saved-searches.mail.new.${list}`, { count, name }),
      ...named,
      ...(named.length > 0 && more > 0 ? [t('saved-searches.mail.more', { count: more })] : []),
    ],
    // Through the sign-in page: signed-out readers would get a 404 at the page itself, signed-in readers are sent on at once.
    button: {
      label: t('saved-searches.mail.open'),
      href: `${services.baseUrl}${accounts.signIn(findList(list).address(query))}`,
    },
    footer: [
      t('saved-searches.mail.why', { name }),
      `${t('saved-searches.mail.stop')} ${unsubscribe}`,
      `${t('saved-searches.mail.manage')} ${services.baseUrl}${accounts.signIn(paths.searches())}`,
    ],
    unsubscribe,
  };
}
