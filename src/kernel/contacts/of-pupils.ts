import { accountsInWords } from './accounts-in-words.ts';
import { withoutDisguise } from './disguises.ts';
import { homesOfPupilsIn } from './home-addresses.ts';
import { longNumbersIn } from './long-numbers.ts';

/** What a pupil may not write, and a teacher may: a long run of figures whatever stands between them, and a user name in plain words. */
export function pupilContactsIn(text: string): readonly { readonly written: string; readonly key: string }[] {
  const plain = withoutDisguise(text.replaceAll(ownId, ' ').replaceAll(/\s+/g, ' '));
  return [
    ...longNumbersIn(plain),
    ...userNamesIn(plain),
    ...accountsInWords(plain),
    ...accountsInWords(text),
    ...homesOfPupilsIn(text),
  ];
}

/** In the addresses of pages here. */
const ownId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** With a figure, an underscore or a point, so that "my game name is Chess" is none. */
const odd = String.raw`(?=[\p{L}._-]{0,30}[\d_])@?[\p{L}\d_][\p{L}\p{M}\d._-]{2,30}`;
const says = `(?:is|es|είναι|ειναι|=|:)`;
const userName = new RegExp(
  [
    String.raw`(?:my|mi|mis|το|our) (?:\p{L}{1,12} ){0,2}?(?:user|username|usuario|nick|nickname|alias|apodo|mail|email|e-mail|correo|game|gamertag|account|cuenta|name|nombre|όνομά|ονομα|όνομα|χρήστη|ψευδώνυμο)(?: (?:name|μου|χρήστη|de \p{L}{1,12}|en \p{L}{1,12}|στο \p{L}{1,12}|on \p{L}{1,12}|in \p{L}{1,12}|el \p{L}{1,12})){0,3} ?${says} ?(${odd})`,
    `(?:i am|i'm|soy|είμαι|ειμαι|me llamo|busca|buscadme|búscame|find|search|add|agrega|βρες|ψάξε) (?:me |a |ο |η |τον |την )?(${odd})`,
    String.raw`(?<![\p{L}\p{N}._%+-])(@[\p{L}\d_][\p{L}\p{M}\d._]{2,30})`,
    `(?:^| )(?:sc|ig|insta|snap|tt|dc) (${odd})`,
  ]
    .map((form) => `(?<!\\p{L})(?:${form})`)
    .join('|'),
  'giu',
);

const userNamesIn = (text: string) =>
  [...text.matchAll(userName)].flatMap(([, ...names]) => {
    const name = names.find(Boolean);
    return name ? [{ written: name, key: `@${name.replace(/^@/, '').replace(/[.]+$/, '').toLowerCase()}` }] : [];
  });
