import { describe, expect, it } from 'vitest';
import { ideas } from '#demo/seed/ideas/all-ideas.ts';
import { childrenIn } from '#kernel/children-in.ts';
import { namedIn } from '#kernel/named-in.ts';
import { everydaySentences } from '#test/everyday-sentences.ts';

/** Classes as they are, by what names are frequent; a few of the names are ordinary words of some language. */
const classes: Readonly<Record<string, string>> = {
  en: 'Amelia George Isla Arthur Lily Noah Olivia Harry Freya Oscar Grace Theo Poppy Jack Ruby Alfie Chloe Thomas Emily Liam Kim Amy',
  es: 'Lucía Pablo Hugo Mateo Martina Sofía Daniel Alejandro Valeria Carla Marcos Iker Ane Jon Nerea Leire Alba Vera Lucas Irene Adrián',
  el: 'Γιώργος Ελένη Νίκος Κατερίνα Δημήτρης Σοφία Χρήστος Ειρήνη Ιωάννα Σπύρος Αθηνά Γιάννης Βασιλική Άννα Παύλος Θανάσης Δέσποινα Όλγα',
  fr: 'Emma Louis Gabriel Raphaël Louise Alice Adam Chloé Hugo Inès Jules Léa Manon Nathan Camille Théo Zoé Maxime Clara Antoine',
  de: 'Anna Ben Emil Mia Lina Paul Finn Luis Jonas Ida Lena Felix Klara Moritz Greta Jakob Frieda Anton Charlotte Maximilian',
  it: 'Giulia Leonardo Francesco Aurora Ginevra Tommaso Chiara Lorenzo Matteo Elena Davide Beatrice Andrea Sara Federico Bianca',
  pl: 'Zuzanna Julia Antoni Jan Maja Hanna Szymon Kacper Marek Zofia Piotr Oliwia Wojciech Kasia Tomasz Olga Filip Marta',
  uk: 'Олександр Софія Марко Назар Злата Мілана Анна Дмитро Юлія Іван Оксана Павло Катерина Тарас Богдан Соломія',
  fi: 'Aino Eino Väinö Onni Helmi Matti Pekka Elli Ilona Venla Leevi Eetu Iida Oskari Siiri Juho Emilia',
};

/** How many of a hundred texts would stop a teacher for nothing, on the average of the classes. */
function alarmsOf100(texts: readonly string[]): number {
  const shares = Object.values(classes).map((names) => {
    const people = names.split(' ').map((name) => ({ name }));
    return texts.filter((text) => namedIn([text], people).length > 0).length / texts.length;
  });
  return (100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length;
}

describe('the search for pupils’ names', () => {
  it('raises a false alarm for less than two of a hundred ordinary sentences in nine languages', () => {
    const sentences = Object.values(everydaySentences).flat();
    expect(Object.keys(everydaySentences).length).toBe(9);
    const alarms = alarmsOf100(sentences);
    expect(alarms).toBeLessThan(2);
  });

  it('raises a false alarm for less than two of a hundred texts of the demonstration', () => {
    const texts = textsIn(ideas).filter((text) => text.includes(' '));
    expect(texts.length).toBeGreaterThan(500);
    expect(alarmsOf100(texts)).toBeLessThan(2);
  });
});

describe('the search for full names of children', () => {
  it('finds none in ordinary sentences and in the texts of the demonstration', () => {
    const texts = [...Object.values(everydaySentences).flat(), ...textsIn(ideas)];
    expect(texts.flatMap(childrenIn)).toEqual([]);
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
