import { expect, it } from 'vitest';
import { translator } from '#platform/i18n.ts';
import type { PrivateDetail } from '../model.ts';
import { withDecisions } from './decisions.ts';

const told = (language: string, detail: Pick<PrivateDetail, 'kind' | 'name' | 'places'>) =>
  withDecisions(
    { t: translator(language), language },
    { all: [], at: () => undefined },
    { named: [{ ...detail, id: 'one', mayState: true }], editable: 'body' },
  ).all.map(({ message }) => message);

it('quotes a surname, which may end in a full stop, and says in words where it stands', () => {
  const detail = { kind: 'surname', name: 'Uxue A.', places: ['title', 'text'] } as const;
  expect(told('es', detail)).toEqual(['En el texto aparece un apellido: «Uxue A.». Dónde: en el título y el texto.']);
  expect(told('el', detail)).toEqual([
    'Στο κείμενο υπάρχει επώνυμο παιδιού: «Uxue A.». Πού: στον τίτλο και στο κείμενο.',
  ]);
});

it('puts one full stop after a name that ends in one', () => {
  expect(told('en', { kind: 'name', name: 'Uxue A.', places: ['text'] })).toEqual([
    'This text names a pupil: Uxue A. Where: text. Tick Uxue A., or take the name out.',
  ]);
});
