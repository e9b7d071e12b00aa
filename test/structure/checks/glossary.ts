import type { Breach, Tree } from '../tree.ts';

interface Rule {
  readonly language: 'en' | 'es' | 'el';
  /** What must not be said. */
  readonly wrong: RegExp;
  readonly advice: string;
  /** Keys in which it means something else, or only which keys it is about. */
  readonly not?: RegExp;
  readonly only?: RegExp;
}

/** docs/words.md says the same to people. */
const rules: readonly Rule[] = [
  { language: 'es', wrong: /director[ae]?s? (?:o|y) (?:la )?director/iu, advice: 'la dirección del centro' },
  { language: 'es', wrong: /acreditaci/iu, advice: 'sellos y certificados, certificado de proyecto' },
  {
    language: 'es',
    wrong: /(?<!\p{L})avis(?:o|os|ar|a|as|é|ó|aste)(?!\p{L})/iu,
    only: /^(?:reports|code)\./,
    advice: 'denunciar, denuncia',
  },
  {
    language: 'es',
    wrong: /(?:petici[oó]n|pedir(?:le)?|pide) (?:de |el )?contacto/iu,
    advice: 'solicitud de contacto',
  },
  {
    language: 'es',
    wrong: /(?<!\p{L})en común/iu,
    not: /^(?:profiles\.shared|projects\.start\.(?:shared|nothingShared)|suggestions\.how\..+)$/,
    advice: 'juntas, juntos, conjunto',
  },
  { language: 'es', wrong: /(?<!\p{L})la cola(?!\p{L})|tu cola(?!\p{L})/iu, advice: 'la lista' },
  { language: 'el', wrong: /e-mail/iu, advice: 'email' },
  { language: 'el', wrong: /(?<!\p{L})υπε[ύυ]θυν/iu, advice: 'στέλεχος' },
  {
    language: 'el',
    wrong: /διευθυντ\p{L}+ (?:ή|και) (?:τη |η |της |στη )?διευθ[υύ]ντρι/iu,
    not: /^schools\.(?:form\.headName|problem\.headNameMissing)$/,
    advice: 'η διεύθυνση του σχολείου',
  },
  { language: 'el', wrong: /ακόμα(?! και)/iu, advice: 'ακόμη' },
  { language: 'el', wrong: /(?<!\p{L})κράτηση(?!\p{L})/iu, advice: 'να κρατήσω: a κράτηση is a booking or an arrest' },
  { language: 'es', wrong: /(?<!\p{L})los demás (?:ya|no|te|ven|pueden)(?!\p{L})/iu, advice: 'las demás personas' },
  { language: 'el', wrong: /(?<!\p{L})ουρά/iu, advice: 'λίστα' },
  {
    language: 'el',
    wrong: /(?<!\p{L})(?:από|προς|με|σε|για|στον|στην|στη|του|της):? \{(?:name|who|whom|person)\}/u,
    advice: 'the name in the nominative: first in the line, between commas, or after «του μέλους»',
  },
  { language: 'el', wrong: /το μέλος \{/iu, advice: 'the name alone: «{name} συμφωνεί»' },
  {
    language: 'el',
    wrong: /(?:γεια|καλημέρα|καλησπέρα|αγαπητ|χαίρετε)[^.!]*\{(?:name|who|head)\}/iu,
    advice: 'a greeting without the name, whose vocative is not ours to guess',
  },
  {
    language: 'el',
    wrong: /επαλ[ηή]θ/iu,
    advice: 'επιβεβαιώνω τα στοιχεία, επιβεβαίωση: details are confirmed, not people',
  },
  { language: 'el', wrong: /(?<!\p{L})ρο[ήέ](?:ς)?(?!\p{L})/iu, advice: 'RSS' },
  { language: 'es', wrong: /(?<!\p{L})canal(?!\p{L})/iu, advice: 'novedades (RSS)' },
  { language: 'es', wrong: /qued[ae]n? abierto|está abierto para/iu, advice: 'podrá usar toda la plataforma' },
  { language: 'es', wrong: /(?<!\p{L})los miembros/iu, advice: 'las personas registradas, las personas del espacio' },
  { language: 'es', wrong: /(?<!lengua )(?<!\p{L})materna/iu, advice: 'lengua materna' },
  {
    language: 'es',
    wrong: /(?<!\p{L})est[áa]n? (?:enviad|guardad|eliminad|cambiad|borrad)[oa]/iu,
    not: /^web\.slowKept$/,
    advice: '«Respuesta enviada», «Has borrado el borrador»',
  },
  { language: 'el', wrong: /(?:πάρ|παίρν)\p{L}+ (?:κάτι )?πίσω/iu, advice: 'αναιρώ, ανακαλώ' },
  { language: 'el', wrong: / · \{name\}/u, advice: '«Μήνυμα: {name}»' },
  { language: 'el', wrong: /\p{L}\?/u, advice: 'the Greek question mark is ;' },
  ...(['es', 'el'] as const).map((language) => ({ language, wrong: /[“”"]/u, advice: '«…»' })),
  ...(['en', 'es', 'el'] as const).map((language) => ({ language, wrong: /\.\.\.|[ ]{2}/u, advice: '…, one space' })),
  ...(['en', 'es', 'el'] as const).map((language) => ({ language, wrong: /\p{L}'\p{L}/u, advice: '’' })),
];

/** Words of another text than ours: a thing that is called in two ways is two things to its reader. */
export function glossaryBreaches(tree: Tree): Breach[] {
  return tree.flatMap(({ path, text }) => {
    const [, language, domain] = /^locales\/(\w+)\/(.+)\.json$/.exec(path) ?? [];
    if (!language) return [];
    const messages: Record<string, string> = JSON.parse(text);
    return Object.entries(messages).flatMap(([name, message]) =>
      breachesIn(path, `${domain}.${name}`, { language, message }),
    );
  });
}

function breachesIn(
  file: string,
  key: string,
  said: { readonly language: string; readonly message: string },
): Breach[] {
  const { language, message } = said;
  const broken = rules.flatMap(({ wrong, advice, not, only, ...rule }) => {
    if (rule.language !== language || not?.test(key) || (only && !only.test(key))) return [];
    const found = wrong.exec(message)?.[0];
    return found === undefined ? [] : [{ file, rule: `"${key}" says “${found.trim()}”`, advice: `Say ${advice}` }];
  });
  return language === 'es' && !opensItsQuestions(message)
    ? [...broken, { file, rule: `"${key}" does not open each question and exclamation`, advice: 'Write ¿…? and ¡…!' }]
    : broken;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
const opensItsQuestions = (text: string): boolean =>
  count(text, '¿') === count(text, '?') && count(text, '¡') === count(text, '!');
