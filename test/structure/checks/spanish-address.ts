import type { Breach, Tree } from '../tree.ts';

/** Orders to somebody who is addressed as "usted". At the beginning of a sentence they are nothing else. */
const orders =
  `abra acepte acorte acuda añada avise baje borre busque cambie cierre coleccione combine complete compruebe confirme conteste
  copie corrija cuente declare deje denuncie describa diga dé elija empiece encuentre envíe escanee escriba espere explique funde guarde hable haga
  imprima incluya indique inicie instale intente invite lea lleve marque mire muestre pase pida ponga pregunte proteja pruebe pulse quite
  recurra regístrese rellene responda retire revise siga suba tenga termine tome trabaje use utilice vaya vea vuelva únase`
    .split(/\s+/)
    .join('|');
/** The same with a pronoun behind, wherever it stands. */
const withPronoun = `[aá]bra|ac[eé]pte|ac[oó]rte|a[nñ][aá]da|an[oó]te|compru[eé]be|conf[ií]rme|c[oó]pie|corr[ií]ja|cu[eé]nte|d[eé]je|denúncie|dev[uú]elva|devu[eé]lva|d[ií]ga|div[ií]da|[eé]lija|entr[eé]gue|env[ií]e|escr[ií]ba|expl[ií]que|gu[aá]rde|ind[ií]que|int[eé]nte|l[eé]a|ll[eé]ve|m[ií]re|p[eé]gue|p[ií]da|p[oó]nga|pru[eé]be|qu[ií]te|us[eé]|[uú]se|v[eé]a`;
/** What belongs to the reader and to nobody else. */
const readersOwn =
  'cuenta|contraseña|perfil|escritorio|oficina|verificación|denuncia|navegador|teléfono|contactos|mensajes|acreditaciones';
const toReader = 'esper|gust|concier|ayud|lleg|invit|damos|hemos|avis|envi|encuentr';

const formal = [
  /(?<!\p{L})ustedes|(?<!\p{L})usted(?!\p{L})/iu,
  new RegExp(`(?:^|[.:;!?¿¡«{(,]\\s*|(?<!\\p{L})(?:y|o|pero|no) )(?:${orders})(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:${withPronoun})(?:lo|la|los|las|me|nos|le|les|se|selo|sela)(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})sus? (?:${readersOwn})(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?<!se )le (?:${toReader})\\p{L}*`, 'iu'),
];

/** Sentences about somebody else, who has a profile too. */
const aboutOthers = new Set(['messages.alike.advice']);

/** What the head of a school reads, who has no account and has asked for nothing: a stranger is addressed as "usted". */
const toTheHead = /^verification\.(?:head|headMail)\./;
const familiar = /(?<!\p{L})(?:tú|tus?|te|ti|contigo|necesitas|tienes|recibes|diriges|contestes)(?!\p{L})/iu;

/** Spanish says "tú" to every member and "usted" to the head: a page that says both speaks with two voices. */
export function spanishAddressBreaches(tree: Tree): Breach[] {
  return tree.flatMap(({ path, text }) => {
    const [, domain] = /^locales\/es\/(.+)\.json$/.exec(path) ?? [];
    if (domain === undefined) return [];
    const messages: Record<string, string> = JSON.parse(text);
    return Object.entries(messages).flatMap(([key, message]) => {
      if (toTheHead.test(`${domain}.${key}`)) {
        const tooFamiliar = familiar.exec(message)?.[0];
        if (tooFamiliar === undefined) return [];
        const rule = `"${key}" addresses the head as "tú" (${tooFamiliar})`;
        return [{ file: path, rule, advice: 'Spanish says "usted" to the head of a school' }];
      }
      const found = formal.map((pattern) => pattern.exec(message)?.[0].trim()).find(Boolean);
      if (found === undefined || aboutOthers.has(`${domain}.${key}`)) return [];
      return [
        {
          file: path,
          rule: `"${key}" addresses the reader as "usted" (${found})`,
          advice: 'Spanish says "tú" to every member',
        },
      ];
    });
  });
}
