import { fold } from '../fold.ts';
import { isInitial, mayBeSurname, wordsIn } from './capital-words.ts';
import { setOf } from './child-words.ts';
import { isFrequentGivenName } from './given-names.ts';
import { isGreeting, isOtherName } from './no-surnames.ts';

const cellEnd = / ?[|¦\t;] ?| [–—-] /g;
const [longestRow, mostCells] = [500, 20];
const particles = setOf('de del la las los da do dos di du le van von der den');
const givenHeads = setOf(`
  name first_name firstname given_name forename nombre nombres nombre_de_pila ονομα μικρο_ονομα prenom vorname rufname nome imie prenume ім'я ім’я імя име izena nom jmeno meno keresztnev
  etunimi fornamn fornavn voornaam eesnimi vards vardas ad adi emri ime`);
const familyHeads = setOf(`
  surname surnames last_name lastname family_name apellido apellidos primer_apellido segundo_apellido apellido_1 apellido_2 1er_apellido 2o_apellido επωνυμο επιθετο nom_de_famille nachname familienname
  zuname cognome nazwisko apelido apelidos sobrenome nume nume_de_familie прізвище фамилия фамилно_име abizena abizenak cognom cognoms prijmeni priezvisko vezeteknev sukunimi efternamn efternavn
  etternavn achternaam perekonnanimi uzvards pavarde soyad soyadi mbiemri prezime priimek nom`);
const grownUps = setOf(
  'teacher teachers docente profesor profesora maestro εκπαιδευτικοσ δασκαλοσ καθηγητησ enseignant lehrer lehrkraft insegnante nauczyciel professor school centro σχολειο role cargo ιδιοτητα',
);

interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The rows of tables that have the first name and the surname in cells of their own, with a head that says so or with given names down a column. */
export function inColumns(text: string): readonly string[] {
  const found: string[] = [];
  let rows: string[] = [];
  const end = () => {
    found.push(...namesIn(rows));
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (line.length <= longestRow && line.search(cellEnd) >= 0) rows.push(line);
    else end();
  }
  end();
  return found;
}

function namesIn(rows: readonly string[]): readonly string[] {
  const [head = '', ...below] = rows;
  const heads = cellsOf(head).map(({ text }) => fold(text.replaceAll(/[.:*]/g, '').trim()).replaceAll(/\s+/g, '_'));
  if (heads.some((one) => one.split('_').some((word) => grownUps.has(word)))) return [];
  const columns = columnsOf(heads);
  if (columns) return below.flatMap((row) => nameOf(row, columns) ?? []);
  return withoutHead(rows);
}

/** Where the given name and the surnames stand. "Nom" is either. */
function columnsOf(heads: readonly string[]): readonly number[] | undefined {
  const family = heads.flatMap((head, at) => (familyHeads.has(head) ? [at] : []));
  const given = heads.flatMap((head, at) => (givenHeads.has(head) && !family.includes(at) ? [at] : []));
  const either = heads.indexOf('nom');
  if (family.length > 0 && given.length > 0) return [...given, ...family];
  return either >= 0 && family.length > 1 ? family : undefined;
}

function nameOf(row: string, columns: readonly number[]): string | undefined {
  const cells = cellsOf(row);
  const own = columns.flatMap((at) => cells[at] ?? []).filter(({ text }) => text !== '');
  if (own.length < 2 || !own.every(({ text }) => isName(text))) return undefined;
  return row.slice(Math.min(...own.map(({ from }) => from)), Math.max(...own.map(({ to }) => to)));
}

const fewest = 3;

/** "Tom | Baker | 3B" in rows enough, each with a given name in the same column and what may be a surname beside it. */
function withoutHead(rows: readonly string[]): readonly string[] {
  if (rows.length < fewest) return [];
  const table = rows.map(cellsOf);
  for (let given = 0; given < 4; given += 1) {
    for (const family of [given + 1, given - 1]) {
      const named = table.filter((cells) => {
        const [one, other] = [cells[given]?.text ?? '', cells[family]?.text ?? ''];
        return isName(one) && isFrequentGivenName(wordsIn(one)[0]?.text ?? '') && isName(other) && !isGiven(other);
      });
      // "Tom | Dragon" is a role, unless more of the row is about the class.
      const isOfClass = table.every((cells) =>
        cells.some(({ text }) => /^\d{1,2}(?:[.,]\d)?[ºª°]? ?\p{L}?$/u.test(text)),
      );
      if (named.length >= fewest && named.length * 3 >= rows.length * 2 && isOfClass)
        return rows.flatMap((row) => nameOf(row, [given, family]) ?? []);
    }
  }
  return [];
}

const isGiven = (text: string) => isFrequentGivenName(wordsIn(text)[0]?.text ?? '');

function isName(text: string): boolean {
  if (!/^[\p{L}\p{M}'’ .-]{2,60}$/u.test(text)) return false;
  const words = wordsIn(text).map((one) => one.text);
  return (
    words.length > 0 &&
    words.length < 6 &&
    words.every((word) => particles.has(fold(word)) || mayBeSurname(word) || isInitial(word)) &&
    !isOtherName(words) &&
    !words.some(isGreeting)
  );
}

function cellsOf(row: string): readonly Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const { 0: sign, index } of [...row.matchAll(cellEnd)].slice(0, mostCells)) {
    cells.push(cellBetween(row, from, index));
    from = index + sign.length;
  }
  return [...cells, cellBetween(row, from, row.length)];
}

function cellBetween(row: string, from: number, to: number): Cell {
  const whole = row.slice(from, to);
  const text = whole.trim();
  const start = from + whole.length - whole.trimStart().length;
  return { text, from: start, to: start + text.length };
}
