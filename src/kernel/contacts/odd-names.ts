/** With a sign that no word has inside: "ana_l", "ana.lopez7", "kim#1234". */
export const oddName = String.raw`(?=[\p{L}\p{N}]{0,30}[_#\d]|[\p{L}]{1,30}\.[\p{L}_\d])\p{L}[\p{L}\p{M}\p{N}._#]{2,40}`;

/** What has a number without being anybody's name: "class3b", "mp3", "grupo4". */
const numbered: ReadonlySet<string> = new Set(
  `www class clase klasse classe klasa aula grade group grupo gruppe groupe gruppo grupa team equipo équipe equipe
  squadra zespół year page room level covid web mp top version ps season temporada saison chapter capítulo kapitel chapitre capitolo server
  world mundo welt monde mondo seed java mod curso course kurs cours corso project proyecto projekt projet progetto erasmus etwinning part
  parte teil partie video vídeo vidéo foto photo zdjęcie bild figure figura unit unidad week semana woche semaine day día dia tag jour test
  game juego spiel jeu gioco bus linea línea line windows android iphone ipad galaxy step paso schritt point punto
  ομάδα τάξη μέρος βίντεο φωτογραφία μάθημα`.split(/\s+/),
);

/** "class3b": such a word with its number is nobody's name. Asked of what was found: as a part of long expressions it takes many times as long. */
export function isNumbered(name: string): boolean {
  const [, word] = /^(\p{L}+)[\d.]/u.exec(name) ?? [];
  return word !== undefined && numbered.has(word.toLowerCase());
}

/** Apart from the other signs, of which at least four follow: V8 writes three out one by one, and compiles that for a quarter of a second. */
const startsWithLetter = String.raw`(?=\p{L})`;

/** The same where only a blank stands beside it: school life knows other words with numbers, and files and addresses with dots. */
export const oddestName =
  String.raw`(?=[\p{L}\p{N}.]{1,30}[_#][\p{L}\p{N}]|\p{L}{3,30}\d|\p{L}{2,30}\.[\p{Ll}_\d])` +
  String.raw`(?![\p{L}\p{N}.-]{1,50}\.(?:com|org|net|edu|eu|es|gr|html?|jpe?g|png|gif|pdf|mp\d|docx?|pptx?)(?![\p{L}\p{N}]))` +
  String.raw`${startsWithLetter}[\p{L}\p{M}\p{N}._#]{4,41}`;

/** Odd also without dots, or with a long word behind one: "museo.it" is an address of the web. */
export const oddWithoutHost =
  String.raw`(?=[\p{L}\p{N}.]{1,30}[_#][\p{L}\p{N}]|\p{L}{3,30}\d|\p{Ll}{2,30}\.\p{Ll}{5})` +
  String.raw`(?![\p{L}\p{N}.-]{1,50}\.\p{L}{2,4}(?![\p{L}\p{N}]))` +
  String.raw`${startsWithLetter}[\p{L}\p{M}\p{N}._#]{4,41}`;
