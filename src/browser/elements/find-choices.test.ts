import { describe, expect, it } from 'vitest';
import { findChoices } from './find-choices.ts';

const choices = ['Alemán', 'Inglés', 'Lengua (francés)', 'Ελληνικά', 'Informática y C++'].map((label) => ({ label }));
const found = (typed: string) => findChoices(choices, typed).map(({ label }) => label);

describe('a search among choices', () => {
  it('finds names whatever the case and accents of what is typed', () => {
    expect(found('ingles')).toEqual(['Inglés']);
    expect(found(' INGLÉS ')).toEqual(['Inglés']);
    expect(found('ελληνικα')).toEqual(['Ελληνικά']);
    expect(found('ΕΛΛΗΝΙΚΆ')).toEqual(['Ελληνικά']);
  });

  it('shows names with a word that begins so before names that only hold it', () => {
    expect(found('l')).toEqual(['Lengua (francés)', 'Alemán', 'Inglés']);
    expect(found('fran')).toEqual(['Lengua (francés)']);
  });

  it('takes signs as they are typed', () => {
    expect(found('c++')).toEqual(['Informática y C++']);
    expect(found('(')).toEqual(['Lengua (francés)']);
    expect(found('.*')).toEqual([]);
  });

  it('leaves all as they stand where nothing is typed', () => {
    expect(found('  ')).toHaveLength(choices.length);
  });
});
