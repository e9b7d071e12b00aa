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
      { value: 'Atlantic/Canary', label: 'España, Canary' },
      { value: 'Europe/Madrid', label: 'España, Madrid' },
    ],
  });
  expect(others?.choices.find(({ value }) => value === 'Europe/Athens')?.label).toBe('Grecia');
  expect(choices('el', 'GR')[0]).toEqual({ label: 'Ελλάδα', choices: [{ value: 'Europe/Athens', label: 'Ελλάδα' }] });
});

it('each zone is offered, in the order of the names', () => {
  for (const country of [undefined, 'ES', 'XX']) {
    const values = choices('en', country).flatMap((group) => group.choices.map(({ value }) => value));
    expect(new Set(values)).toEqual(new Set(offered));
  }
  const labels = choices('en').flatMap((group) => group.choices.map(({ label }) => label));
  expect(labels).toEqual(labels.toSorted(new Intl.Collator('en').compare));
});
