import { fold } from '../fold.ts';
import { type Word, wordsIn } from './capital-words.ts';
import { places } from './child-words.ts';
import { isFamous } from './famous-people.ts';
import { fullNamesIn } from './full-names-in.ts';
import { isOtherName } from './no-surnames.ts';

const blank = String.raw`[ \t\u00a0\u202f]`;
const age = '(?:[3-9]|1[0-8])';
const ageInWords =
  'three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen';
const years = '(?:years?(?: old)?|yrs|años|ετών|ετων|χρονών|χρόνων|ans|jahre(?: alt)?|anni|anos|lat|ani|urte)';
/** "3B", "3º B", "4th grade", "class 3B", "Γ΄ τάξη"; one letter alone says a class only behind its word. */
const ordinal = String.raw`\d{1,2}(?:st|nd|rd|th|ª|º|\.º|\.ª|η|ο|e|ème|a|o)?`;
const room = String.raw`\d{1,2}\.?[ºª°]? ?\p{Lu}`;
const classWord =
  'class|grade|year|form|clase|curso|grupo|primaria|secundaria|eso|τάξη|τάξης|ταξη|ταξης|δημοτικού|γυμνασίου|classe|klasse|klasy|klasa|turma|clasa';
const schoolClass = String.raw`(?:(?:${classWord}) (?:${ordinal}|\p{Lu}[΄'´’]?\d?)(?: ?\p{L})?|(?:${ordinal}|\p{Lu}[΄'´’]\d?|(?:de )?\p{Lu}) (?:${classWord})|${room}|\d{1,2}[ºª°])`;
/** Before an age or a class: "Tom Baker of class 3B", "Ο Νίκος Παπαδόπουλος της Γ΄ τάξης". */
const ofWords = '(?:(?:of|from|in|de|del|da|do|της|του|από|von|aus|der|z|din) (?:(?:the|our|la|el|τη|την|den|der) )?)?';
const behind = new RegExp(
  [
    String.raw`^${blank}?[(\[]${ofWords}(?:${age}(?: ${years})?|${schoolClass})[ ,)\]]`,
    String.raw`^,${blank}${ofWords}(?:${age}(?: ${years})?(?=[,.;)\n]|$)|${age} ${years}|${schoolClass}(?!\p{L}))`,
    String.raw`^,?${blank}(?:aged|age|edad|ηλικίας)(?: de)? ${age}(?!\d)`,
    String.raw`^${blank}${ofWords}${schoolClass}(?!\p{L})`,
    String.raw`^,?${blank}(?:from|of|in|de|της|από) (?:our|nuestra|nuestro|la nuestra) (?:class|school class|clase|grupo|curso)(?!\p{L})`,
    String.raw`^${blank}(?:της τάξης μας|από την τάξη μας|de notre classe|aus unserer klasse)(?!\p{L})`,
  ].join('|'),
  'iu',
);
/** "Nine-year-old Tom Baker", "Drawing by Tom Baker", "our learner Tom Baker". */
const before = new RegExp(
  [
    String.raw`(?<![\p{L}\d])(?:${age}|${ageInWords})[- ]years?[- ]old `,
    String.raw`(?<!\p{L})(?:drawing|drawn|dibujo|dibujado|ζωγραφιά|dessin|disegno|zeichnung|desenho|rysunek|desen)(?: ?:| (?:by|de|του|της|por|di|von))? (?:(?:το|τη|τον|την) )?`,
    String.raw`(?<!\p{L})(?:our|my) (?:young )?(?:learner|winner|champion)s?[:,]? `,
  ].join('|'),
  'giu',
);
const reach = 60;

/** The full names beside the age or the class of a child: "Tom Baker (9)", "Tom Baker, class 3B", and behind "Drawing by". */
export function besideAges(text: string, words: readonly Word[] = wordsIn(text)): readonly string[] {
  const introduced = new Set([...text.matchAll(before)].map(({ 0: found, index }) => index + found.length));
  return fullNamesIn(text, words).flatMap(({ first, last, from, to }) => {
    const name = text.slice(from, to);
    const isBeside = behind.test(text.slice(to, to + reach));
    const isIntroduced = introduced.has(from);
    const isSomewhere = places.has(fold(words[first - 1]?.text ?? '')) && !isIntroduced;
    const isSaid = isOtherName(words.slice(first, last + 1).map((one) => one.text));
    // "Drawing by Frida Kahlo"
    return (isBeside || (isIntroduced && !isFamous(name))) && !isSomewhere && !isSaid ? [name] : [];
  });
}
