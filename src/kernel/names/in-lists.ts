import { fold } from '../fold.ts';
import { isInitial, mayBeSurname, type Word, wordsIn } from './capital-words.ts';
import { ands, places, setOf } from './child-words.ts';
import { isAddress, isBeginning } from './everyday-words.ts';
import { isFamous } from './famous-people.ts';
import { type FullName, fullNamesIn } from './full-names-in.ts';
import { isFrequentGivenName } from './given-names.ts';
import { isGreeting, isOtherName } from './no-surnames.ts';

/** So many full names one after the other are a class, whatever stands above them. */
const fewest = 3;
const longestLine = 100;
const particles = setOf('de del la las los da do dos di du le van von der den');
const grownUps = setOf(`
  teacher teachers headteacher author authors writer writers painter painters artist artists poet poets scientist scientists composer composers singer singers by docente docentes
  profesor profesora profesores profesoras maestro maestra autor autora autores autoras pintor pintores poeta poetas directora director equipo δασκαλοι δασκαλοσ δασκαλα εκπαιδευτικοι
  καθηγητεσ καθηγητριεσ συγγραφεισ ζωγραφοι ποιητεσ επιστημονεσ enseignants professeurs auteurs peintres lehrer lehrerinnen lehrkrafte autoren maler insegnanti docenti autori pittori
  nauczyciele autorzy malarze professores autores profesori autori вчителі автори учители автори`);

/** "Tom Baker, Nora Pike and Hugo Lamb", and lines that hold a full name each, with the first name or the surname at their beginning. */
export function inLists(text: string): readonly string[] {
  return [...inOneSentence(text), ...onLines(text)].filter((name) => !isFamous(name));
}

const between = /^(?: ?\(\d{0,2}[ªº]?\p{L}?\))?(?:[,;&·•/+] ?|,? (?:(?<and>\p{L}{1,3}) |[&+] ?)| [|–] )$/u;
const longestGap = 12;

function inOneSentence(text: string): readonly string[] {
  const words = wordsIn(text);
  const found: string[] = [];
  let run: FullName[] = [];
  const end = () => {
    if (areChildren(run, words)) found.push(...run.map(({ from, to }) => text.slice(from, to)));
    run = [];
  };
  for (const name of fullNamesIn(text, words)) {
    const before = run.at(-1);
    if (before && !isNextOf(text, before, name)) end();
    run.push(name);
  }
  end();
  return found;
}

function isNextOf(text: string, { to }: FullName, { from }: FullName): boolean {
  if (from - to > longestGap) return false;
  const { groups, 0: found } = between.exec(text.slice(to, from)) ?? {};
  return found !== undefined && (groups?.and === undefined || ands.has(fold(groups.and)));
}

function areChildren(run: readonly FullName[], words: readonly Word[]): boolean {
  const [first] = run;
  if (!first || run.length < fewest) return false;
  const before = words.slice(Math.max(0, first.first - reachBefore), first.first).map(({ text }) => fold(text));
  if (before.some((word) => grownUps.has(word)) || places.has(before.at(-1) ?? '')) return false;
  const called = run.filter(({ first: at }) => isFrequentGivenName(words[at]?.text ?? ''));
  return called.length * 3 >= run.length * 2;
}

const reachBefore = 4;
const marker = /^\s{0,4}(?:[-–—•*·]|\d{1,3}[.)]?)?\s{0,3}/u;
const nameLine =
  /^(?<name>\p{Lu}[^\s,;:]{0,30}(?:(?: ?, ?| )\p{L}[^\s,;:]{0,30}){1,4})[\s,;.]{0,3}(?:\([^()]{1,12}\))?\s{0,3}$/u;

function onLines(text: string): readonly string[] {
  const found: string[] = [];
  let run: Line[] = [];
  let heading = '';
  const end = () => {
    const called = run.filter(({ isCalled }) => isCalled).length;
    const isOfGrownUps = wordsIn(heading).some((word) => grownUps.has(fold(word.text)));
    if (run.length >= fewest && called * 3 >= run.length * 2 && !isOfGrownUps)
      found.push(...run.map(({ name }) => name));
    run = [];
  };
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const name = line.length > longestLine ? undefined : fullNameIn(line);
    if (name) run.push(name);
    else {
      end();
      heading = line.length > longestLine ? '' : line;
    }
  }
  end();
  return found;
}

interface Line {
  readonly name: string;
  /** One of its words is a frequent given name. */
  readonly isCalled: boolean;
}

function fullNameIn(line: string): Line | undefined {
  const { name } = nameLine.exec(line.replace(marker, ''))?.groups ?? {};
  if (name === undefined) return undefined;
  const parts = wordsIn(name).map(({ text }) => text);
  const isName =
    parts.length > 1 &&
    parts.every(isPart) &&
    !isOtherName(parts) &&
    !parts.some(isOther) &&
    !isBeginning(parts[0] ?? '');
  const isCalled = [parts[0], parts.at(-1), wordsIn(name.split(',')[1] ?? '')[0]?.text].some(
    (part) => part !== undefined && isFrequentGivenName(part),
  );
  return isName ? { name, isCalled } : undefined;
}

const isPart = (word: string): boolean => particles.has(word) || mayBeSurname(word) || isInitial(word);
const isOther = (word: string): boolean => isOtherName([word]) || isGreeting(word) || isAddress(word);
