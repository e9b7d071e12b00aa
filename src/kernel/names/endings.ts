import { fold } from '../fold.ts';

/**
 * What is appended to a name in the languages of the programme: possessives, plurals, case endings, diminutives. Folded, so that the
 * Turkish dotless i and the Polish nasal vowels stand as i, a and e.
 */
const byLanguage: Readonly<Record<string, string>> = {
  bg: 'а ът та то о е ко ка ке ки че чо ия ев ева ови',
  bs: 'a e i o u om em oj og ov ova ove ovi ovo ev eva eve evi evo in ina ino inu',
  ca: 's et eta ets etes ona o',
  cs: `a e i o u y ovi ova ovo ovu ove ovou ovy ovych ovym em ou ho mu ami ech ich um in ina inu inou iny ine inych ka ku ko
    ek cek icka icek ky kou kem kovi kuv`,
  cy: 's au ion',
  da: 's es e en er erne',
  de: 's es e n en er ers i is chen chens lein el erl',
  el: `σ ν α ασ αν αμ η ησ ην ο οσ ου ον ε ω ωσ ων ουσ οι ι ισ εσ ια ιου ιο ιοσ ακι ακια ακησ ακη ακου ουλα ουλασ ουλη ουλησ
    ιτσα ιτσασ αδεσ ηδεσ αιοι`,
  en: 's es y ie ies ish',
  es: 's es ito ita itos itas ico ica ino ina ucho ucha in illo illa',
  et: 'i e a u t d st sse le lt ga ta s ks ni na te de tega dele del delt dega ile ilt iga ist isse ike ikese',
  eu: `k ek ri ei en n ren ak ra an ko tik rik z ez rekin ekin arekin gan engan rengan rengana engana gana rengandik engandik
    gandik rentzat entzat rentzako entzako arentzat tzat gatik rengatik engatik enak renak enek renek ena rena eneko reneko txo
    txu`,
  fi: `n en in an on un a aa ta tta ia ja ssa sta lla lta lle ksi na nne han hen hin hon hun seen ssaan ni si nsa kin kaan kaankaan
    lle llekin lla llakin nkin t it ien jen iden itten ille ella elle esta een illa ilta issa ista nkaan laiset laisten`,
  fr: 's et ette ot otte ou',
  ga: 'in aigh idh',
  gl: 's es ino ina inos inas ucho ucha',
  hr: 'a e i o u om em oj og ov ova ove ovi ovo ev eva eve evi evo in ina ino inu',
  hu: `t at et ot k ak ek ok ban ben ba be bol bul tol tul rol rul ra re on en n nal nel hoz hez val vel ert ig kent nak nek
    e ek eke ekkel eknel ekhez eknek ektol ei eim m am em om d ad ed od ja je uk unk juk janak jenek ka ke ki ko cska cske
    kam kem kanak kenek kaval kevel va ve a aval evel anak enek ahoz ehez atol etol abol ebol arol erol aba ebe aban eben ara
    ere anal enel aert eert eknal ekkal eknak ekhoz ektol ekat`,
  is: 's ar i u ur ir unnar inni inn ina num num',
  it: 's ino ina ini ine etto etta uccio uccia',
  lt: `o ui a u e oje y ai as es os is io iui iu yje us aus ei ele eles elis elio iaus um umi umis iumi iem iems ais emis eje ese ams ams
    oms iukas iuko ute utes yte ytes ukas uko ys`,
  lv: 's a am u ai ei es as is im em us um os i iem ina ite ins isa inas ites inam itei',
  mt: 'ek',
  nl: 's je jes tje tjes pje pjes ke kes n en',
  no: 's es e en er ene',
  pl: `a e i o u y ie owi em iem ii om ow ach iach ami iami owie iowi owa owe owego owej owym ka ki ke ku ko ek ka kowi kiem cia ci cie ciu
    sia si sie siu nia nie iu io in ina inej iny inego ego emu`,
  pt: 's es inho inha inhos inhas ito ita',
  ro: 'i ei ii iei ului lui ul ule o e a uta utei el le lor ilor ica icai',
  ru: `а у ы и е я ю ой ей ом ем ою ею ья ью ами ями ах ях ов ев ова ева ово ево овы евы ин ина ино ину ины иной ка ки ку ке кой ко
    ик ика ику иком енька еньки ечка ечки очка очки`,
  sk: `a e i o u y ovi ova ove ovej ovho ovu ovou om em ou ami ach mi iach ho ka ky ku ke kou ko in ina ine inej inho inu ich ik ikom
    icka icek`,
  sl: 'a e i o u ov ova ovo ove ovi ev eva evo eve evi in ina ino ine ini om em ama ema oma ega ek ka ko ki',
  sq: 'i n in it t s es en e a ja jan jes u un ut ka ku',
  sv: 's es e en n ar arna',
  tr: `in un nin nun i u yi yu e a ye ya de da te ta den dan ten tan le la yle yla ler lar lerin larin lere lara lerle larla cim
    cigim cugum cik cuk deki daki ninki im um m niz siz ce ca gil giller giil`,
  uk: `а у ю и і ї е є я ові еві єві ом ем єм ою ею єю ин ина ине ину ині иній та то ів їв ам ям ами ями ах ях ова ове ку ка ки ко
    ці чин чина чині йка йки йку йко йчин йчина їн їна`,
  hy: 'ի ը ն ին ից ով իս իդ ից յի յից յով ենք ենց ենք նց',
  ka: 'ს ის მ მა ით თ ო ად დ სთვის ისთვის სთან ისთან ზე იზე ში იში სგან ისგან ები ების ებს',
};

/** Of all languages together: a text names pupils of two countries, and a name is bent by whichever language it is read in. */
export const nameEndings: ReadonlySet<string> = new Set(
  Object.values(byLanguage).flatMap((endings) => endings.split(/\s+/).filter(Boolean).map(fold)),
);

export const longestNameEnding = Math.max(...[...nameEndings].map((ending) => ending.length));

/** Behind two letters only short endings are read: an ordinary word begins with any two letters. */
const longestBehindTwo = 3;
/** Those that many ordinary words of two more letters end in are read behind a stem of three letters. */
export function canFollow(stem: string, ending: string): boolean {
  return nameEndings.has(ending) && (stem.length > 2 || ending.length <= longestBehindTwo);
}

/** The endings of the first form of a name, which its other forms replace: Νίκος, Νίκου; Maria, Marie; Petra, Petry. */
const nominative = /(?:ουσ|οσ|ησ|ασ|εσ|ισ|η|α|ο|ω|ι|a|e|o|i|as|is|us|(?<=.{3})[ye]s|ė|а|я|о|и|ь|ии|ი)$/u;

/** Before a Slavic ending the last vowel falls out, and the consonant before it changes: Marek, Marka; Marta, Marcie; Olga, Oldze. */
const changes: readonly (readonly [from: RegExp, to: string])[] = [
  // Marek, Marka; Karel, Karlovi; Peter, Petrom; Wojtek, Wojtka; Павел, Павла.
  [/^(.{2,}[^aeiouy])e([kcrlnt])$/u, '$1$2'],
  [/^(.{2,}[^аеиоуыюя])[еоё]([кцрлн])$/u, '$1$2'],
  // Pekka, Pekan; Matti, Matin; Jaakko, Jaakon.
  [/^(.+k)k[aeiou]$/u, '$1'],
  [/^(.+p)p[aeiou]$/u, '$1'],
  [/^(.+t)t[aeiou]$/u, '$1'],
  // Elias, Eliaksen; Zeynep, Zeynebin; Mert, Merdin.
  [/^(.{3,})s$/u, '$1ks'],
  [/^(.{3,})p$/u, '$1b'],
  [/^(.{3,})t$/u, '$1d'],
  [/^(.{2,})ta$/u, '$1ci'],
  [/^(.{2,})da$/u, '$1dzi'],
  [/^(.{2,})ra$/u, '$1rz'],
  [/^(.{2,})ka$/u, '$1c'],
  [/^(.{2,})ga$/u, '$1dz'],
  [/^(.{2,})(?:cha|ha)$/u, '$1s'],
  [/^(.{2,})ла$/u, '$1л'],
  [/^(.{2,})ка$/u, '$1ц'],
  [/^(.{2,})га$/u, '$1з'],
];

/** What is left of a folded name before its endings; each of at least two letters. */
export function stemsOf(name: string): readonly string[] {
  const stems = new Set([name, name.replace(nominative, '')]);
  for (const [from, to] of changes) stems.add(name.replace(from, to));
  return [...stems].filter((stem) => stem.length >= 2);
}

/**
 * Other forms of a folded name that are no ending: after an Irish "of" and "my" (Máire, Mháire; Seán, Sheáin), the Spanish Carlitos, the Polish Zuzi of Zuzia, and the Icelandic
 * change of a vowel.
 */
export function otherForms(name: string): readonly string[] {
  return [
    ...(/^[bcdfgmpst][^h]/.test(name) ? [`${name.charAt(0)}h${name.slice(1)}`] : []),
    ...(/^s[^h].*an$/.test(name) ? [`sh${name.slice(1, -1)}in`, `${name.slice(0, -1)}in`] : []),
    ...(/^.{3,}os$/.test(name) ? [`${name.slice(0, -2)}itos`] : []),
    ...(/[^aeiouy]ia$/.test(name) ? [name.slice(0, -1)] : []),
    ...(/a[^aeiouy]+a$/.test(name) ? [name.replace(/a([^aeiouy]+)a$/, 'o$1u')] : []),
  ].filter((form) => form.length > 3);
}

/** Hungarian "with" repeats the last letter: Péterrel, Jánossal. */
export function withoutRepeatedEnding(word: string): string | undefined {
  return /^.{3,}([^aeiou])\1[ae]l$/u.test(word) ? word.slice(0, -3) : undefined;
}
