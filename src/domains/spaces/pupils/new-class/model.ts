import { isPlainName, onOneLine } from '#kernel/characters.ts';
import { firstNameOnly } from '#kernel/first-names.ts';
import { fold } from '#kernel/fold.ts';
import { normalForm } from '#kernel/normal-form.ts';
import { holdsWebAddress } from '#kernel/plain-title.ts';
import { mostAtOnce } from '../model.ts';

/** A list of names is short; whatever is longer would only keep the machine busy. */
export const largestList = { bytes: 500_000, letters: 250_000, mostRows: 1000 } as const;

/** What the page before creation shows, and sends back. */
export interface Preview {
  readonly idempotencyKey: string;
  readonly names: readonly string[];
  /** Names that the teacher has confirmed as first names. */
  readonly kept: readonly string[];
  /** The names as they were before they were shortened, each at its place; '' for one that was not. Without any of them the list is empty. */
  readonly whole: readonly string[];
  readonly language: string;
  readonly table: ClassTable | undefined;
}

/** One pupil as they will be created. */
export interface PlannedPupil {
  readonly name: string;
  readonly userName: string;
}

/** How long the teacher can take a class back that nobody has used yet. */
export const undoneWithin = { hours: 24 } as const;

const marks = '[-\\u2013\\u2014*•·‣▪▸►➤●○◦■□☐☑✓✔→]';
const behindNumber = String.raw`[.)\]:/ºª°-]`;
/**
 * What numbers a line or marks it as one of a list: "3. Νίκος", "12) Ana", "• Noa", "☐ Uma". Each run of signs is taken whole, so that there
 * is one way to read it: otherwise a line of fifty dashes would take years.
 */
const lineMark = new RegExp(
  String.raw`^(?:${marks}+(?!${marks})\s*|\(?\d{1,3}(?:\ufe0f?\u20e3\s*|\s*${behindNumber}+(?!${behindNumber})\s*|\s+)){1,6}(?=\p{L})`,
  'u',
);

/** The lines of a text as any program ends them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);

/** The names of a list, one a line. Spaces are tidied, numbers of the lines and empty lines dropped. */
export function namesIn(lines: readonly string[]): string[] {
  return lines.map(nameIn).filter(Boolean);
}

const nameIn = (line: string) => onOneLine(normalForm(line, 'NFC')).replace(lineMark, '');

const words = (text: string) => new Set(text.split(/\s+/).filter(Boolean));

/** Words of headings, folded, in the languages of the countries that take part. */
const headingWords = {
  /** Given names, where nothing else is meant. */
  given:
    words(`first given forename firstname nombre nombres prenom prenoms prenume vorname vornamen rufname ονομα μικρο imie imiona
    jmeno krestni keresztnev utonev nome voornaam roepnaam fornamn fornavn fornafn etunimi eesnimi vardas vards ime име імʼя імя имя
    ainm isem izena emri adi prenimi անուն სახელი اسم פרטי meno krstne prvo`),
  family:
    words(`last family surname lastname apellido apellidos cognom cognoms abizena abizenak nachname familienname επωνυμο επιθετο
    nazwisko prijmeni priezvisko vezeteknev csaladnev cognome apelido apelidos sobrenome achternaam familienaam efternamn etternavn
    efternavn eftirnafn sukunimi perekonnanimi pavarde uzvards prezime priimek презиме фамилия прізвище фамілія kunjom sloinne mbiemri
    soyad soyadi ազգանուն გვარი لقب اللقب משפחה`),
  /** Given names beside family names, and else the whole name. */
  either: words('name names nom noms nume nev naam namn navn nafn nimi nimet ad vardas'),
  whole:
    words(`ονοματεπωνυμο alumno alumna alumnos alumnas alumnado alumne pupil pupils student students μαθητησ μαθητρια μαθητεσ elev
    elevi eleve eleves schuler schulerin schulername uczen uczniowie alunno alunna aluno aluna alunos leerling elever tanulo diak ucenik
    ucenec ученик учень zak žiak child kind enfant nickname apodo mote surnom spitzname ψευδωνυμο ikaslea ikasle estudiante estudiantes`),
  other:
    words(`class classe clase klasse klas klass classroom form grade group year grupo grup grupa gruppe curso cours ταξη τμημα clasa
    klasa trida osztaly turma classe luokka klase razred клас класс no nr num numero number αα α cislo id code codigo birth birthday
    nacimiento geburtsdatum naissance γεννησησ email mail correo phone telefono tel sex sexo gender geschlecht φυλο`),
} as const;

const kinds = ['given', 'family', 'either', 'whole', 'other'] as const;
type HeadingKind = (typeof kinds)[number];

/** What a cell of the first row seems to be the heading of; undefined where it is no heading that is known. */
function headingKind(cell: string): HeadingKind | undefined {
  const own: readonly string[] =
    fold(cell)
      .replaceAll(/['’`]/gu, '')
      .match(/\p{L}+/gu) ?? [];
  if (own.length === 0 || own.length > 6) return undefined;
  const found = new Set<HeadingKind>(kinds.filter((kind) => own.some((word) => headingWords[kind].has(word))));
  const [first] = found;
  if (first === 'given' && own.includes('family')) return 'family';
  // "Apellidos y nombre", "Nom et prénom": the whole name in one column. "First name", "Name of the pupil": what the rarer word says.
  if (found.has('given') && found.has('family')) return 'whole';
  if (found.has('given') && found.has('either') && !isOneTerm(own)) return 'whole';
  return first;
}

/** "First name", "given names": the second word only completes the first. */
const isOneTerm = (own: readonly string[]) => own.length === 2 && /^names?$/.test(own[1] ?? '');

/** A table of a class as it was read: what it says of its columns, and which of them holds the names. */
export interface ClassTable {
  readonly headings: readonly string[] | undefined;
  readonly rows: readonly (readonly string[])[];
  /** The column that most likely holds first names. */
  readonly column: number;
}

/** Above the headings programs print the name of the school, the class, the year: so many rows at most. */
const mostTitles = 5;

/** Without the rows above the headings. Rows of one cell alone go, and only where two headings stand beside each other below them: no child is lost. */
function belowTitles(table: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '');
  const at = table.slice(0, mostTitles + 1).findIndex((row) => filled(row).length > 1);
  const headings = at < 1 ? [] : filled(table[at] ?? []).filter((cell) => headingKind(cell) !== undefined);
  return headings.length > 1 ? table.slice(at) : table;
}

/** Finds out whether there are headings, and in which column the first names stand. */
export function readTable(whole: readonly (readonly string[])[]): ClassTable {
  const table = belowTitles(whole);
  const [first = [], ...others] = table;
  const found = first.map(headingKind);
  const isHeading = found.some((kind) => kind !== undefined) && !first.some((cell) => /^\d/.test(cell));
  if (!isHeading) return { headings: undefined, rows: table, column: likeliestColumn(table, []) };
  const named = (['given', 'either', 'whole'] as const).map((kind) => found.indexOf(kind)).find((at) => at >= 0);
  const apart = found.flatMap((kind, at) => (kind === 'family' || kind === 'other' ? [at] : []));
  return { headings: first, rows: others, column: named ?? likeliestColumn(others, apart) };
}

/** The first column whose cells look like names most often: letters, no class, no number. */
function likeliestColumn(rows: readonly (readonly string[])[], apart: readonly number[]): number {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const shares = Array.from({ length: width }, (_, at) =>
    apart.includes(at) ? -1 : rows.filter((row) => looksLikeName(row[at] ?? '')).length,
  );
  const most = Math.max(...shares);
  return Math.max(0, shares.indexOf(most));
}

function looksLikeName(cell: string): boolean {
  const name = nameIn(cell);
  return /\p{L}{2}/u.test(name) && !/[\d@/]/.test(name);
}

/** What stands between names that follow each other; the comma last, for "Family, First" has one within a name. */
const betweenNames = [';', '|', '\t', ','] as const;
const lastTwo = /^(\S.*?)\s+(?:y|e|i|and|und|et|en|och|og|ja|és|și|eta|oraz|και|и)\s+(\S.*)$/iu;

/**
 * Names that follow each other on one line, or on lines that break anywhere: "Ane, Jon, Miren". Undefined where the text is a table, or
 * a list with one name a line.
 */
export function runningNames(text: string): string[] | undefined {
  const sign = betweenNames.find((one) => text.trim().includes(one));
  if (sign === undefined) return undefined;
  const rows = linesOf(text)
    .map((line) => line.split(sign).map((cell) => cell.trim()))
    .filter((row) => row.some(Boolean));
  const filled = rows.map((row) => row.filter(Boolean));
  if (filled[0]?.some((cell) => headingKind(cell) !== undefined)) return undefined;
  if (filled.every(({ length }) => length === 1)) return namesIn(filled.flat());
  const last = filled.pop() ?? [];
  // A semicolon stands between columns, and then in every line.
  if (
    sign === ';' &&
    new Set(rows.map(({ length }) => length)).size > 1 &&
    filled.flat().every(looksLikeName) &&
    last.every(looksLikeName)
  )
    return namesIn(partedFurther([...filled, last].flat()));
  const whole = [...filled, [...last.slice(0, -1), ...lastTwoOf(last.at(-1) ?? '')]];
  const breaks = rows.slice(0, -1).every((row) => row.at(-1) === '');
  return whole.flat().every(looksLikeName) && isRunning(whole, { sign, breaks })
    ? namesIn(partedFurther(whole.flat()))
    : undefined;
}

/** "Ane; Jon, Mikel": where only some have a comma it parts names too. Where all have one, it stands between family and given name. */
function partedFurther(names: readonly string[]): readonly string[] {
  const parts = names.map((name) => name.split(',').map((part) => part.trim()));
  const isMixed = parts.some(({ length }) => length === 1) && parts.some(({ length }) => length > 1);
  return isMixed && parts.flat().every(looksLikeName) ? parts.flat() : names;
}

/** "Jon y Miren" at the end. */
function lastTwoOf(cell: string): string[] {
  const [, one, other] = lastTwo.exec(cell) ?? [];
  return one && other ? [one, other] : [cell];
}

interface Parted {
  readonly sign: string;
  /** Each line but the last ends with the sign. */
  readonly breaks: boolean;
}

/** A table has as many cells in each row. Of one row, "García, Ana" is one pupil. */
function isRunning(rows: readonly (readonly string[])[], { sign, breaks }: Parted): boolean {
  const widths = rows.map(({ length }) => length);
  const most = Math.max(...widths);
  if (widths.length === 1) return sign !== ',' || most > 2;
  const isRagged = new Set(widths).size > 1 && widths.slice(0, -1).every((width) => width > 1);
  return isRagged && (breaks || most > 2);
}

export const namesInColumn = ({ rows }: Pick<ClassTable, 'rows'>, column: number): string[] =>
  namesIn(rows.map((row) => row[column] ?? ''));

const most = { rows: mostAtOnce + 1, columns: 12, letters: 80 } as const;

/** As much of a table as the next page needs, to choose another column. */
export function shortened({ headings, rows, column }: ClassTable): ClassTable {
  const cut = (row: readonly string[]) =>
    row.slice(0, most.columns).map((cell) => cell.slice(0, most.letters).toWellFormed());
  return { headings: headings && cut(headings), rows: rows.slice(0, most.rows).map(cut), column };
}

/** How many columns there are to choose from. */
export function widthOf({ headings, rows }: Pick<ClassTable, 'headings' | 'rows'>): number {
  return Math.min(most.columns, Math.max(headings?.length ?? 0, ...rows.map(({ length }) => length)));
}

/** What somebody has noted beside a name: "Κατερίνα (απουσιάζει)". What tells two children apart is shorter, or a name. */
const note = /\(\s*\p{Ll}{4}/u;

/** A telephone number, an address or markup, of a column that was taken for the one of the names. "Kim 2" and "R2D2" can be names. */
function canBeName(name: string): boolean {
  const count = (sign: RegExp) => name.match(sign)?.length ?? 0;
  return (
    isPlainName(name) &&
    !note.test(name) &&
    count(/\p{N}/gu) <= count(/\p{L}/gu) &&
    !/[<>{}[\]\\|=@]|:\/\/|&#?\w+;|\bwww\./iu.test(name)
  );
}

/** Without a letter, or with an emoji, a quotation mark or the address of a website: cards and mentions cannot do with it, so nobody can confirm it. */
export const isImpossibleName = (name: string): boolean => !isPlainName(name) || holdsWebAddress(name);

/** What does not look like a name, and nobody has confirmed as one. */
export const strangeNames = (names: readonly string[], confirmed: readonly string[]): string[] =>
  names.filter((name) => isImpossibleName(name) || (!confirmed.includes(name) && !canBeName(name)));

/** Full names that nobody has confirmed as first names, each with the first name that it holds. */
export function fullNames(names: readonly string[], confirmed: readonly string[]): Map<string, string> {
  const open = names.filter((name) => !confirmed.includes(name) && canBeName(name));
  return new Map(
    open.flatMap((name) => {
      const first = firstNameOnly(name);
      return first === undefined ? [] : [[name, first] as const];
    }),
  );
}
