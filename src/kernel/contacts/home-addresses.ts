import { fold } from '../fold.ts';

export interface HomeAddress {
  readonly written: string;
  readonly key: string;
}

const blank = String.raw`[ \t\u00a0\u202f]`;
/** Before the name of a street: "calle Mayor", "rue de la Paix". */
const streetsBefore = String.raw`calle|c/|avenida|avda\.?|av\.|plaza|pza\.?|paseo|camino|carretera|ronda|travesía|urbanización|barrio|kalea|etorbidea|οδός|οδό|οδού|οδος|λεωφόρος|λεωφόρο|λεωφόρου|λεωφ\.|πλατεία|rue|avenue|boulevard|bd|chemin|impasse|allée|via|viale|piazza|corso|vicolo|ul\.|ulica|ulicy|ulicę|aleja|alei|al\.|os\.|osiedle|rua|avenida|travessa|praça|largo|strada|str\.|bulevardul|bd\.|aleea|вулиця|вулиці|вул\.|проспект|улица|ул\.|бул\.|carrer|passeig|plaça|rúa|ulice|utca|улице`;
/** Of which the name ends with it: "Baker Street", "Hauptstraße". */
const streetsBehind = String.raw`street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|close|court|terrace|crescent|square|place|way|gardens|straße|strasse|str\.|weg|allee|gasse|platz|ring|damm|ufer|kalea|utca|út|tér|katu|tie|gatan|gata|vägen|veien|vej|gade|straat|laan|plein|tänav|iela|gatvė|sokak|caddesi`;
const name = String.raw`[\p{L}\p{M}'’.-]{1,30}(?:${blank}[\p{L}\p{M}'’.-]{1,30}){0,4}?`;
const house = String.raw`(?:n\.?[ºo°]\.? ?|nº ?|no\.? ?|núm\.? ?|número ?|αρ\.? ?|αριθμό(?:ς)? ?|nr\.? ?|numéro |number |№ ?)?\d{1,4}(?: ?[-/] ?\d{1,3})?(?:[ºª]| ?[a-zα-ω](?!\p{L}))?`;
/** Behind the number of a house: no word that says of what there are so many. */
const noNoun = String.raw`(?!\p{L}|\d|[.,]\d|${blank}(?!(?:and|with|near|next|in|at|on|but|con|y|cerca|en|de|pero|junto|al|με|και|κοντά|στο|στη|στην|στον|σε|et|avec|à|près|au|mit|und|bei|e|vicino|a|i|z|w|com|em|perto|și|cu|în|lângă|з|і|в|с|и|eta|ondoan|helbidean|zenbakian)(?!\p{L}))\p{L}{3,})`;
const street = [
  `(?:${streetsBefore})${blank}?(?:${name})?,?${blank}{1,2}${house}${noNoun}`,
  String.raw`\d{1,4}(?: ?[a-z])?,?${blank}(?:${streetsBefore})${blank}${name}(?!\p{L})`,
  String.raw`\d{1,4}[a-z]?${blank}(?:\p{Lu}[\p{L}’'-]{1,30}${blank}){1,3}(?:${streetsBehind})(?!\p{L})`,
  String.raw`\p{Lu}[\p{L}’'-]{1,30}(?:${blank}|-)?(?:${streetsBehind}),?${blank}{1,2}${house}${noNoun}`,
].join('|');
const streets = new RegExp(String.raw`(?<![\p{L}\d])(?:${street})`, 'giu');
/** Who says where they live, or others. */
const lives =
  /(?<!\p{L})(?:vivo|vivimos|vive|viven|mi casa|nuestra casa|su casa|mi direcci[oó]n|mi calle|i live|we live|lives|live|my (?:house|home|flat|address)|our (?:house|home|flat)|(?:her|his|their) (?:house|home|address)|lives at|bizi naiz|bizi gara|bizi da|nire etxea|visc|vivim|viu|casa meva|moro|moramos|mora|minha casa|minha morada|μένω|μένουμε|μένει|μένουν|μενω|μενουμε|μενει|ζω στ\p{L}{1,3}|ζούμε|κατοικώ|κατοικεί|το σπίτι (?:μου|μας|του|της)|σπιτι μου|διεύθυνσή μου|διευθυνση μου|j['’]habite|nous habitons|habite|habitent|ma maison|chez moi|mon adresse|wohne|wohnen|wohnt|mein haus|meine adresse|zuhause|abito|abitiamo|abita|vivo in|casa mia|il mio indirizzo|mieszkam|mieszkamy|mieszka|mój dom|mój adres|locuiesc|locuim|locuiește|stau pe|casa mea|adresa mea|живу|живемо|живе|живея|живеем|живее|мій дім|моя адреса|bydlím|bydlíme|bývam|lakom|lakunk|asun|asumme|bor|woon|wonen|elan|oturuyorum|živim|stanujem|dzīvoju|gyvenu)(?!\p{L})/iu;
/** Of these the address may be told, where nobody says that they live there. */
const open =
  /(?<!\p{L})(?:school|schools|museum|library|theatre|theater|station|church|cathedral|castle|hospital|town hall|shop|factory|colegio|cole|escuela|instituto|ceip|ies|museo|biblioteca|teatro|estación|iglesia|catedral|castillo|ayuntamiento|fábrica|tienda|σχολείο|σχολείου|μουσείο|μουσείου|βιβλιοθήκη|θέατρο|σταθμός|εκκλησία|δημαρχείο|εργοστάσιο|école|musée|bibliothèque|théâtre|gare|église|mairie|schule|museum|bücherei|bahnhof|kirche|rathaus|scuola|chiesa|stazione|szkoła|szkole|muzeum|biblioteka|escola|igreja|școala|muzeul|biblioteca|школа|музей|бібліотека|училище|eskola|ikastola)(?!\p{L})/iu;
const sentenceEnd = /[!?;·\n]|\.(?=[ \t\n])/u;
const [before, after] = [100, 40];

/** Streets with the number of a house, where the sentence says that somebody lives there. */
export function homesIn(text: string): readonly HomeAddress[] {
  return addressesIn(text).flatMap(({ around, ...address }) => (lives.test(around) ? [address] : []));
}

/** The same, and every other one that is not of a school, a museum or the like: pupils write no addresses. */
export function homesOfPupilsIn(text: string): readonly HomeAddress[] {
  return addressesIn(text).flatMap(({ around, ...address }) =>
    lives.test(around) || !open.test(around) ? [address] : [],
  );
}

function addressesIn(text: string) {
  return [...text.matchAll(streets)].map(({ 0: written, index }) => {
    const head =
      text
        .slice(Math.max(0, index - before), index)
        .split(sentenceEnd)
        .at(-1) ?? '';
    const [tail = ''] = text.slice(index + written.length, index + written.length + after).split(sentenceEnd);
    return { written, key: `home:${fold(written).replaceAll(/\s+/g, ' ')}`, around: `${head}${written}${tail}` };
  });
}
