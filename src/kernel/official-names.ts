import { fold } from './fold.ts';
import { lookAlikeIn, withPlainLetters } from './names/look-alikes.ts';
import { normalForm } from './normal-form.ts';
import { isNear } from './typos.ts';

/** Letters that are hard to tell from each other within one alphabet. */
const alike: Readonly<Record<string, string>> = { l: 'i', '1': 'i', '0': 'o', '5': 's' };

/**
 * What a name looks like, whatever its letters are: in small Latin letters where there is one of that shape, without accents, its words
 * between single blanks.
 */
export function skeletonOf(name: string): string {
  const plain = withPlainLetters(normalForm(name, 'NFKC')).replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  // Before they are made small: capitals of other alphabets look like other letters.
  const latin = [...plain].map((letter) => lookAlikeIn('latin', letter)).join('');
  return fold(latin)
    .replaceAll(/[l105]/g, (letter) => alike[letter] ?? letter)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}

const skeletons = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(skeletonOf));

/** Each of them makes a name that of an office: no person bears it. */
const ofOffices =
  skeletons(`support soporte suporte supporto soutien υποστήριξη υποστήριξης підтримка поддержка wsparcie
  admin admins administrator administrators administrador administradora administradores administrateur administratrice amministratore
  administratorin administration administración διαχειριστής διαχειρίστρια διαχείριση адміністратор администратор
  moderator moderators moderador moderadora moderadores modérateur moderatore moderatorin moderation moderación
  team equipo equipa équipe zespół ομάδα helpdesk webmaster postmaster sysadmin noreply officer officers officerin moderatora kundendienst
  ministry ministerio ministerium ministère υπουργείο`);

/** Of them two make such a name, or one that stands alone: some are family names. */
const ofOfficesTogether =
  skeletons(`service services servicio servicios serviço serviços servizio dienst υπηρεσία υπηρεσίες
  office oficina ufficio bureau büro γραφείο national nacional nationale nationaler nazionale εθνική εθνικό official oficial officiel
  offizielle ufficiale επίσημος επίσημη central zentrale centrale centraal κεντρική help ayuda ajuda aide hilfe aiuto pomoc βοήθεια desk
  security seguridad sécurité sicherheit sicurezza ασφάλεια apoyo apoio staff system sistema système σύστημα account accounts cuenta konto
  platform plataforma plattform plateforme πλατφόρμα programme program programa programm πρόγραμμα commission comisión
  commissione kommission επιτροπή europea european européenne europäische ευρωπαϊκή agency agencia agence agentur organisation organización verification
  verificación verified customer clienti assistenza safety data protection teacher
  minister ministers ministra ministro ministre ministerin υπουργός education educación éducation educazione educação bildung εκπαίδευσης παιδείας
  police policía polícia polizei polizia politie policja αστυνομία government gobierno gouvernement governo regierung κυβέρνηση`);
/** Hardly anything that people are called is one letter away from these, or made of the same letters. */
const readTwice = [...skeletons('support administrator moderator helpdesk webmaster officer')];
/** Family names that are. */
const nearOffices = skeletons('moderato moderati');
const withoutDoubles = (word: string) => word.replaceAll(/(.)\1+/gu, '$1');
const ofOfficesOnce = new Set([...ofOffices].map(withoutDoubles));
const lettersOf = (word: string) => [...word].sort().join('');
const longestOffice = Math.max(...[...ofOffices].map((word) => word.length));
const between = skeletons(
  'of the for and de del la el los las y para der die das des für du le les et di della e do da dos κα και της του των για',
);

/** Beside the word of an office, the country that it would be of. Some that are given names, like France, are left out. */
const countries =
  skeletons(`spain españa espagne spanien greece grecia grèce griechenland ελλάδα ελλάδας ελλάς portugal germany deutschland alemania allemagne
  italy italia poland polska polonia romania românia austria österreich belgium belgique bélgica bulgaria croatia cyprus κύπρος κύπρου czechia
  denmark estonia finland hungary ireland latvia lithuania luxembourg malta netherlands nederland slovakia slovenia sweden türkiye turkey
  ukraine serbia albania moldova europe europa ευρώπη`);

const programme = skeletonOf('OpenTwinning');
const [shortest, longest] = [programme.length - 2, programme.length + 2];

/** Of a given and a family name together; what is longer is refused for that. */
const longestName = 200;

/** Whether a name reads like that of the programme, or of one of its offices, also with letters that look alike. */
export function looksOfficial(name: string): boolean {
  // Capitals and small letters of other alphabets look like different letters.
  const start = name.slice(0, longestName);
  return [start, start.toLowerCase()].some((written) => areOfficial(skeletonOf(written).split(' ').filter(Boolean)));
}

function areOfficial(words: readonly string[]): boolean {
  if (words.some((word) => isOffice(word) || word.includes('twinning') || isOfTwo(word))) return true;
  if (joinedIn(words).some((joined) => ofOffices.has(joined) || joined === 'twinning' || joined === 'opentwin'))
    return true;
  if (namesProgramme(words)) return true;
  const together = words.filter((word) => ofOfficesTogether.has(word)).length;
  return together > 1 || (together > 0 && words.every(isOfOffice));
}

const isOfOffice = (word: string) => ofOfficesTogether.has(word) || between.has(word) || countries.has(word);

/** "Suppprt" and "aclmin" are meant to be read for what they are not. */
function isOffice(word: string): boolean {
  if (ofOffices.has(word) || ofOffices.has(word.replaceAll('ci', 'd'))) return true;
  if (ofOfficesOnce.has(withoutDoubles(word))) return true;
  return !nearOffices.has(word) && readTwice.some((office) => reads(word, office));
}

/** With one other letter, or with two in each other's place, as in "Soppurt". */
function reads(word: string, office: string): boolean {
  if (Math.abs(office.length - word.length) > 1) return false;
  return isNear(word, office, 1) || (word[0] === office[0] && lettersOf(word) === lettersOf(office));
}

/** "Servicedesk" */
function isOfTwo(word: string): boolean {
  const isOne = (part: string) => part.length > 3 && (ofOffices.has(part) || ofOfficesTogether.has(part));
  for (let at = 4; at <= word.length - 4; at += 1) if (isOne(word.slice(0, at)) && isOne(word.slice(at))) return true;
  return false;
}

/** "Ad-min" and "S u p p o r t"; what is shorter may be a name with an initial. */
const shortestJoined = 5;

function joinedIn(words: readonly string[]): string[] {
  return words.flatMap((_word, first) => {
    const found: string[] = [];
    let joined = words[first] ?? '';
    for (let at = first + 1; at < words.length && joined.length < longestOffice; at += 1) {
      joined += words[at];
      if (joined.length >= shortestJoined) found.push(joined);
    }
    return found;
  });
}

/** With two typos, or in several words with one. */
function namesProgramme(words: readonly string[]): boolean {
  return words.some((word, first) => {
    if (word.length >= shortest && word.length <= longest && isNear(word, programme, 2)) return true;
    let joined = '';
    for (let at = first; at < words.length && joined.length < longest; at += 1) {
      joined += words[at];
      if (isNear(joined, programme, 1)) return true;
    }
    return false;
  });
}
