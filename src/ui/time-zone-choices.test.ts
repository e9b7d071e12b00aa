import { expect, it } from 'vitest';
import { timeZoneChoices } from './time-zone-choices.ts';

const offered = Intl.supportedValuesOf('timeZone');
const choices = (language: string, country?: string) =>
  timeZoneChoices({ language, country, offered, others: 'Others' });

it('the zones of one’s own country come first, named in one’s own language', () => {
  const [own, others] = choices('es', 'ES');
  expect(own).toEqual({
    label: 'España',
    choices: [
      { value: 'Africa/Ceuta', label: 'España, Ceuta' },
      { value: 'Atlantic/Canary', label: 'España, Canarias' },
      { value: 'Europe/Madrid', label: 'España, Madrid' },
    ],
  });
  expect(choices('el', 'ES')[0]?.choices.map(({ label }) => label)).toEqual([
    'Ισπανία, Θέουτα',
    'Ισπανία, Κανάρια Νησιά',
    'Ισπανία, Μαδρίτη',
  ]);
  expect(others?.choices.find(({ value }) => value === 'Europe/Athens')?.label).toBe('Grecia');
  expect(choices('el', 'GR')[0]).toEqual({ label: 'Ελλάδα', choices: [{ value: 'Europe/Athens', label: 'Ελλάδα' }] });
});

it('each zone is offered, in the order of the names', () => {
  for (const country of [undefined, 'ES', 'XX']) {
    const values = choices('en', country).flatMap((group) => group.choices.map(({ value }) => value));
    expect(values.toSorted()).toEqual([...offered].sort());
  }
  const labels = choices('en').flatMap((group) => group.choices.map(({ label }) => label));
  expect(labels).toEqual(labels.toSorted(new Intl.Collator('en').compare));
});

it('no two zones have one name, and none the code of a country that is no more', () => {
  for (const language of ['en', 'es', 'el']) {
    const labels = choices(language, 'ES').flatMap((group) => group.choices.map(({ label }) => label));
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    expect(labels.filter((label) => /^[A-Z]{2}(?:,|$)/.test(label))).toEqual([]);
  }
});

it('places are named in the language of the page', () => {
  const labels = new Map(choices('es').flatMap((group) => group.choices.map(({ value, label }) => [value, label])));
  expect(labels.get('Europe/Berlin')).toBe('Alemania, Berlín');
  expect(labels.get('America/New_York')).toBe('Estados Unidos, Nueva York');
});
