/** Endings of nouns in the languages of the programme for which PostgreSQL has no stemmer. Folded. */
const endings: Readonly<Record<string, string>> = {
  az: 'lar ler larin lerin dan den da de in un i u a e',
  bg: 'ите ът ят та то те ове еве ия ий ата а я о е и у',
  bs: 'ovima evima ama ima om em oj og ova eva ovi evi ove eve a e i o u',
  cs: 'ovych ovi ove ami emi ach ich ech um em im ou ho mu a e i o u y',
  cy: 'au iau ion oedd ydd',
  et: 'dega dele des tele tega ga le st lt ks de te d t u a e i',
  gl: 'cions cion es s os as o a e',
  hr: 'ovima evima ama ima om em oj og ova eva ovi evi ove eve a e i o u',
  is: 'unum inum anna urnar arnir nir num um ur ar ir in id a i u',
  ka: 'ებმა ებს ების ებით ები მა ით ის ად ს ი ა ო',
  la: 'arum orum ibus ium is us um am em ae as os es a e i o',
  lb: 'en er e n s',
  lv: 'iem am as im os us es is em ai ei a e i o u s',
  mk: 'ите ата ото ови от та то те а о е и у',
  mt: 'iet ijiet i a',
  pl: 'ami owie ach owi iem om em ow ia ie ej ym ich ych a e i o u y',
  sk: 'ovia ami ach och iam om ou ov ie a e i o u y',
  sl: 'ami ema ega ih ah om em ov ev a e i o u',
  sq: 'ave eve it in es se ja at et te i a e',
  uk: 'ами ями ах ях ів ов ом ем ою ею ам ям и і а я о е у ю ь',
};

const byLanguage = new Map(
  Object.entries(endings).map(([language, all]) => [
    language,
    all.split(' ').sort((one, other) => other.length - one.length),
  ]),
);
const shortestStem = 3;

/** Whether words of this language are cut here. */
export const hasEndings = (language: string): boolean => byLanguage.has(language);

/** A folded word without its ending; the word itself where it has none, or too little would be left. */
export function withoutEnding(word: string, language: string): string {
  const ending = byLanguage
    .get(language)
    ?.find((known) => word.endsWith(known) && word.length - known.length >= shortestStem);
  return ending ? word.slice(0, -ending.length) : word;
}
