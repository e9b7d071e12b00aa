import { fold } from './fold.ts';
import {
  beginsWithCapital,
  isCapitals,
  isInitial,
  mayBeSurname,
  once,
  type Word,
  wordsIn,
} from './names/capital-words.ts';
import { isAddress, isBeginning } from './names/everyday-words.ts';
import { isGreeting, isOtherName } from './names/no-surnames.ts';
import { normalForm } from './normal-form.ts';

/** What says that a child's name follows, in the languages of the programme; folded. */
const childWords = setOf(`
  pupil pupils student students schoolboy schoolgirl son sons daughter daughters child classmate schoolmate
  alumno alumna alumnos alumnas estudiante estudiantes hijo hija hijos hijas nino nina companero companera escolar
  μαθητησ μαθητη μαθητρια μαθητριασ μαθητριεσ μαθητεσ μαθητων γιοσ γιο γιου κορη κορησ παιδι παιδιου συμμαθητησ συμμαθητρια
  eleve eleves etudiant etudiante ecolier ecoliere fils fille garcon enfant camarade
  schuler schulerin schulers schulerinnen sohn tochter mitschuler mitschulerin kind
  alunno alunna alunni alunne studente studentessa figlio figlia scolaro scolara bambino bambina
  uczen ucznia uczennica uczennicy uczennice uczniowie syn syna corka corki dziecko kolega kolezanka
  aluno aluna alunos alunas filho filha filhos filhas menino menina colega
  elev eleva elevul elevei elevii elevele fiul fiica copilul colegul colega
  учень учениця учня учениці син сина донька доньки дитина ученик ученичка ученика ученичката синът дъщеря дъщеря ученици
  alumne alumna alumnes fill filla alumno ikasle ikaslea semea alaba zak zaka zakyne zacka dcera ziak ziacka ucenik ucenica ucenec ucenka
  leerling leerlinge zoon dochter tanulo diak diakunk elev elever eleven oppilas opilane skolens skolnieks mokinys mokine
  ogrenci ogrencim ogrencimiz oglum kizim nxenes`);

/** Between it and the name: "a pupil of 3B called Kim García", "ο μαθητής μου Κιμ Παπάς". */
const between = setOf(`
  of in from our the named called de del la el nuestro nuestra llamado llamada que se llama clase curso grupo nombre
  μου μασ του τησ τον την τασ ταξησ με ονομα ταξη de notre classe nomme nommee du la en aus der klasse namens unser unsere
  della nostra nostro di nome classe z klasy o imieniu da turma chamado chamada nosso nossa mea meu noastra nostru din clasa
  мій моя наш наша класу на от клас class year grade`);

const particles = setOf('de del la las los da do dos das di du des le van von der den zu ter bin al el y e i');
const blank = /^[ \t\u00a0\u202f]{1,3}$/;
const joint = /^(?:[ \t\u00a0\u202f]{1,3}|[-‐])$/;
/** "our pupil, Kim García" and "pupil: Kim García". */
const opening =
  /^[ \t\u00a0\u202f]{0,2}(?:[,:–—-]|\d{1,2}[ºª]?)?[ \t\u00a0\u202f]{0,3}["“«„‘'(]?(?:\d{1,2}[ºª]?)?[ \t]{0,2}$/;
const [mostBetween, mostNames] = [5, 5];

function setOf(written: string): ReadonlySet<string> {
  return new Set(written.trim().split(/\s+/).map(fold));
}

/**
 * First name and surname of children, where a text says that it is one: "mi alumna Kim García", "our pupil Kim García of 3B". The names of
 * children who have no account here are known to nobody else.
 */
export function childrenIn(text: string): readonly string[] {
  const normal = normalForm(text, 'NFC');
  const words = wordsIn(normal);
  const isChild = once((word: string) => !isCapitals(word) && childWords.has(fold(word)));
  const found = new Set<string>();
  for (const [at, { text: word }] of words.entries()) {
    if (!isChild(word)) continue;
    const first = firstOf(words, at, normal);
    const end = first === undefined ? undefined : endOf(words, first, normal);
    const [from, to] = [words[first ?? 0]?.from, words[end ?? 0]?.to];
    if (end !== undefined && from !== undefined && to !== undefined) found.add(normal.slice(from, to));
  }
  return [...found];
}

/** The place of the first name behind the word at this place. */
function firstOf(words: readonly Word[], at: number, text: string): number | undefined {
  for (let index = at + 1; index <= at + 1 + mostBetween; index += 1) {
    const [before, one] = [words[index - 1], words[index]];
    if (!before || !one || !opening.test(text.slice(before.to, one.from))) return undefined;
    if (mayBeFirst(one.text)) return index;
    if (!between.has(fold(one.text)) && !isClass(text, one)) return undefined;
  }
  return undefined;
}

/** "3B", "6º A" */
const isClass = (text: string, { from, to }: Word) =>
  to - from === 1 && /\d[ºª]?[ \t]?$/.test(text.slice(Math.max(0, from - 4), from));

function mayBeFirst(word: string): boolean {
  return mayBeSurname(word) && !isBeginning(word) && !isAddress(word) && isNoOther(word) && !between.has(fold(word));
}

const isNoOther = (word: string) => !isOtherName([word]) && !isGreeting(word);

/** The place of the last word of the name; undefined where no surname follows. */
function endOf(words: readonly Word[], first: number, text: string): number | undefined {
  let end: number | undefined;
  for (let index = first + 1; index < first + mostNames; index += 1) {
    const [before, one] = [words[index - 1], words[index]];
    if (!before || !one) break;
    const gap = text.slice(before.to, one.from);
    const isBehindInitial = isInitial(before.text) && /^\.?[ \t\u00a0]{0,3}$/.test(gap);
    if (!joint.test(gap) && !isBehindInitial) break;
    if (isInitial(one.text) && blank.test(gap)) {
      // "Kim G."
      if (text.charAt(one.to) === '.') end = index;
      continue;
    }
    if (!beginsWithCapital(one.text) && particles.has(fold(one.text))) continue;
    if (!mayBeSurname(one.text) || isGreeting(one.text)) break;
    end = index;
  }
  return end;
}
