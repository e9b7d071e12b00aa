import { countryName, isCode } from './names-of.ts';

/** Codes of countries that are plural, or kingdoms, where the language gives only these an article. */
const withArticle: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { GB: 'the', NL: 'the', US: 'the', AE: 'the' },
  es: { NL: 'los', AE: 'los' },
};

/**
 * A country as it stands after "but", "menos" or "από": "the Netherlands", "los Países Bajos", "την Ισπανία". Greek bends the
 * names of countries and gives each its article, which follows from their endings but for a few.
 */
export function countryWithArticle(code: string, language: string): string {
  const name = countryName(code, language);
  if (!isCode(code) || name === code) return name;
  if (language === 'el') return greekObject(code.toUpperCase(), name);
  const article = withArticle[language]?.[code.toUpperCase()];
  return article ? `${article} ${name}` : name;
}

/** Feminine in -ος, neuter in -ος and plural in -η. */
const greekExceptions: Readonly<Record<string, 'την' | 'το' | 'τα'>> = {
  CY: 'την',
  EG: 'την',
  LA: 'το',
  PS: 'τα',
  AE: 'τα',
};

function greekObject(code: string, name: string): string {
  const known = greekExceptions[code];
  if (known === 'το' || known === 'τα') return `${known} ${name}`;
  if (/^Νήσοι /.test(name)) return `τις ${name.replace('Νήσοι', 'Νήσους')}`;
  if (/ες$/.test(name)) return `τις ${name}`;
  if (/ς$/.test(name)) return `${known === 'την' ? feminine(name) : 'τον'} ${name.replaceAll(/ς(?= |$)/g, '')}`;
  return /[αάηή]$/.test(name) ? `${feminine(name)} ${name}` : `το ${name}`;
}

/** The article keeps its ν before vowels and before κ, π, τ, ξ, ψ and what is spoken like them. */
const feminine = (name: string): string => (/^(?:[αάεέηήιίοόυύωώκπτξψ]|γκ|μπ|ντ)/iu.test(name) ? 'την' : 'τη');

/** Greek bends these in other ways than `greekOwner` knows. */
const greekOwners: Readonly<Record<string, string>> = {
  AE: 'των Ηνωμένων Αραβικών Εμιράτων',
  BE: 'του Βελγίου',
  CA: 'του Καναδά',
  CY: 'της Κύπρου',
  EG: 'της Αιγύπτου',
  FO: 'των Νήσων Φερόες',
  GB: 'του Ηνωμένου Βασιλείου',
  LB: 'του Λιβάνου',
  LU: 'του Λουξεμβούργου',
  MA: 'του Μαρόκου',
  ME: 'του Μαυροβουνίου',
  NL: 'των Κάτω Χωρών',
  PS: 'των Παλαιστινιακών Εδαφών',
  SM: 'του Αγίου Μαρίνου',
  US: 'των Ηνωμένων Πολιτειών',
  VA: 'του Βατικανού',
  XK: 'του Κοσσυφοπεδίου',
};

/** A country as it stands after "the support service of", "el servicio de apoyo de" or «η υπηρεσία υποστήριξης», where Greek has its genitive. */
export function ofCountry(code: string, language: string): string {
  const name = countryName(code, language);
  if (language !== 'el' || !isCode(code) || name === code) return countryWithArticle(code, language);
  return greekOwners[code.toUpperCase()] ?? greekOwner(code, name);
}

/** Feminine names in -α and -η, and those that do not bend; «για το …» where neither is known. */
function greekOwner(code: string, name: string): string {
  if (/[αάηή]$/.test(name)) return `της ${name.replaceAll(/[αάηή](?= |$)/g, '$&ς')}`;
  if (/[νρλ]$/.test(name)) return `του ${name}`;
  return `για ${countryWithArticle(code, 'el')}`;
}
