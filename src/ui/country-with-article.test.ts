import { expect, it } from 'vitest';
import { countryWithArticle } from './country-with-article.ts';

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
