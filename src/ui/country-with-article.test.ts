import { expect, it } from 'vitest';
import { countryWithArticle, ofCountry } from './country-with-article.ts';

it.each([
  ['en', 'ES NL GB CZ', 'Spain, the Netherlands, the United Kingdom, Czechia'],
  ['es', 'ES NL GB CZ', 'España, los Países Bajos, Reino Unido, Chequia'],
  [
    'el',
    'ES GR IT AT HU CY CZ TR',
    'την Ισπανία, την Ελλάδα, την Ιταλία, την Αυστρία, την Ουγγαρία, την Κύπρο, την Τσεχία, την Τουρκία',
  ],
  [
    'el',
    'DE FR BG RO MK DK SE MT',
    'τη Γερμανία, τη Γαλλία, τη Βουλγαρία, τη Ρουμανία, τη Βόρεια Μακεδονία, τη Δανία, τη Σουηδία, τη Μάλτα',
  ],
  [
    'el',
    'BE LI LU ME GB AZ XK',
    'το Βέλγιο, το Λιχτενστάιν, το Λουξεμβούργο, το Μαυροβούνιο, το Ηνωμένο Βασίλειο, το Αζερμπαϊτζάν, το Κοσσυφοπέδιο',
  ],
  [
    'el',
    'NL US LB CA EG SM FO PS',
    'τις Κάτω Χώρες, τις Ηνωμένες Πολιτείες, τον Λίβανο, τον Καναδά, την Αίγυπτο, τον Άγιο Μαρίνο, τις Νήσους Φερόες, τα Παλαιστινιακά Εδάφη',
  ],
  ['el', 'QQ old', 'QQ, old'],
])('names a country after a word as %s does: %s', (language, codes, names) => {
  expect(
    codes
      .split(' ')
      .map((code) => countryWithArticle(code, language))
      .join(', '),
  ).toBe(names);
});

it.each([
  ['en', 'ES NL', 'Spain, the Netherlands'],
  ['es', 'ES NL', 'España, los Países Bajos'],
  [
    'el',
    'ES GR DE MK MT CZ',
    'της Ισπανίας, της Ελλάδας, της Γερμανίας, της Βόρειας Μακεδονίας, της Μάλτας, της Τσεχίας',
  ],
  [
    'el',
    'BE LU CY NL GB ME XK',
    'του Βελγίου, του Λουξεμβούργου, της Κύπρου, των Κάτω Χωρών, του Ηνωμένου Βασιλείου, του Μαυροβουνίου, του Κοσσυφοπεδίου',
  ],
  ['el', 'LI AZ BA', 'του Λιχτενστάιν, του Αζερμπαϊτζάν, της Βοσνίας - Ερζεγοβίνης'],
  ['el', 'LA QQ old', 'για το Λάος, QQ, old'],
])('names a country as the owner of its support service in %s: %s', (language, codes, names) => {
  expect(
    codes
      .split(' ')
      .map((code) => ofCountry(code, language))
      .join(', '),
  ).toBe(names);
});
