import { fold } from '../fold.ts';

/** What says that a child's name follows, in the languages of the programme; folded. */
export const childWords = setOf(`
  pupil pupils student students schoolboy schoolgirl son sons daughter daughters child classmate schoolmate girl boy kid grandson granddaughter
  nephew niece chico chica nieto nieta sobrino sobrina αγορι κοριτσι εγγονοσ εγγονη neveu niece madchen enkel enkelin ragazzo ragazza nipote
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

/** Those of which it is said behind the name: "Kim García, a pupil of 3B". Of sons and daughters stories and history are full. */
export const pupilWords =
  setOf(`pupil pupils student students schoolboy schoolgirl classmate alumno alumna alumnos alumnas estudiante estudiantes μαθητησ
  μαθητρια μαθητεσ μαθητριεσ συμμαθητησ συμμαθητρια eleve eleves schuler schulerin schulerinnen alunno alunna alunni alunne studente studentessa uczen uczennica
  aluno aluna alunos alunas elev eleva elevi eleve учень учениця учні ученик ученичка alumne ikasle ikaslea`);

/** Between it and the name: "a pupil of 3B called Kim García", "ο μαθητής μου Κιμ Παπάς". */
export const between = setOf(`
  of in from our the named called de del la el nuestro nuestra llamado llamada que se llama clase curso grupo nombre
  μου μασ του τησ τον την τασ ταξησ με ονομα ταξη de notre classe nomme nommee du la en aus der klasse namens unser unsere
  della nostra nostro di nome classe z klasy o imieniu da turma chamado chamada nosso nossa mea meu noastra nostru din clasa
  with name is are was were es son era se llaman cuyo cuya con ειναι λεγεται λεγονται ονομαζεται τα ονοματα est sont s’appelle s'appelle
  heisst heissen dem si chiama chiamano nazywa sie nazywaja jest chamam e este numeste numesc мій моя наш наша класу на от клас class year grade`);

export const copulas = setOf('is are es son ειναι est sont e sono jest sa sao este sunt є');
export const relatives = setOf('who that que qui che który która care який яка');
export const ands = setOf('and y e i und et και & og och en ja ir a és și oraz та й eta');
/** Before a word for a pupil: "a pupil", "one of our pupils". */
export const articles =
  setOf(`a an the my our one of un una el la los las mi mis nuestro nuestra nuestros nuestras uno unas unos ενας μια ο η οι
  une le les mon ma mes notre nos ein eine der die mein meine unser unsere uno il i gli mio mia nostro nostra um uma os as meu minha nosso nossa and y και et und e`);
/** "In Casa Batlló" */
export const places = setOf(
  'in at to from near visiting en a desde por hasta στο στη στην στα στον απο à a au dans in im zu nach nel nella al alla w we do em no na la',
);

/** "students of Baker School" */
export const belongings = setOf('of de del du von der di da do din z της του');

export function setOf(written: string): ReadonlySet<string> {
  return new Set(written.trim().split(/\s+/).map(fold));
}
