/** How "@" is called: words that mean little else. */
const ofAt = `arroba arrova chiocciola arobase arrobase arobas παπάκι παπακι papaki klammeraffe affenschwanz apenstaartje małpa małpka malpa
  собака собачка равлик кльомба zavináč zavinac kukac afna afno snabel-a snabela krøllalfa miukumauku arond arong at-sign`;

/** How the dot of an address is called. */
const ofDot = `dot punto ponto point punkt punct puntu punt pont kropka τελεία τελεια teleia точка крапка тачка tečka tecka bodka točka tocka
  tačka pika nokta piste punktum taškas taskas punkts`;

/**
 * The words of a pattern in capitals or small letters, beside parts in which the two differ. Not by a modifier, "(?i:": once they
 * had read certain other texts, such expressions found nothing any more in Node 26.
 */
export const anyCase = (pattern: string): string =>
  pattern.replaceAll(/\\p\{\w+\}|\\.|\p{L}/gu, (part) => {
    const [lower, upper] = [part.toLowerCase(), part.toUpperCase()];
    return part.startsWith('\\') || lower === upper || upper.length !== part.length ? part : `[${lower}${upper}]`;
  });

export const alternatives = (words: string): string => words.trim().split(/\s+/).join('|');

export const onlySigns = alternatives(ofAt);
/** With words that are also others. */
export const signs = `${onlySigns}|at sign|at|ät|στο`;
export const dots = alternatives(ofDot);
/** "Look at the point": where the sign is an everyday word, so must the dot not be one. */
export const dotsBehindAt = alternatives(ofDot.replace(' point ', ' '));

/** Of no English sentence. */
export const dotsElsewhere = alternatives(ofDot.replace(/^dot | point | pont | punt /g, ' '));

/** Where somebody is to be found, as in "luz7 on Instagram" and "luz7 en gmail". */
export const places = alternatives('en on in at auf bei sur chez su no na op på στο στην w');
