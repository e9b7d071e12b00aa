import { describe, expect, it } from 'vitest';
import { namesWithSurnames } from '../names-with-surnames.ts';

const people = ['Lucía', 'Ane', 'Kim', 'Iker', 'María José', 'Νίκος', 'Kim 2'].map((name) => ({ name }));
const found = (text: string) => namesWithSurnames(text, people).map(({ written }) => written);

describe('a surname', () => {
  it.each([
    ['Lucía | Zubiri', 'Lucía | Zubiri'],
    ['Zubiri | Lucía', 'Zubiri | Lucía'],
    ['1. Zubiri, Lucía', 'Zubiri, Lucía'],
    ['3) Lucía; Zubiri', 'Lucía; Zubiri'],
    ['Lucía\tZubiri Etxea\t6B', 'Lucía\tZubiri Etxea'],
    ['6B | Zubiri | Lucía', 'Zubiri | Lucía'],
    ['Lucía / Zubiri', 'Lucía / Zubiri'],
    ['Lucía – Zubiri', 'Lucía – Zubiri'],
    ['- Lucía • Zubiri', 'Lucía • Zubiri'],
    ['María José | de la Fuente', 'María José | de la Fuente'],
    ['Kim 2 | Zubiri', 'Kim 2 | Zubiri'],
    ['Νίκος | Παπαδόπουλος', 'Νίκος | Παπαδόπουλος'],
    ['The class:\nAne | Red\nIker | Zubiri', 'Iker | Zubiri'],
  ])('is found in a row of a table or a list: %s', (text, written) => expect(found(text)).toContain(written));

  it.each([
    ['lucía zubiri', 'lucía zubiri'],
    ['nuestra clase:\nlucía zubiri\niker lasa', 'lucía zubiri'],
    ['ayer lucía márquez dibujó la torre', 'lucía márquez'],
    ['ayer lucía zubiri dibujó la torre', 'lucía zubiri'],
    ['lucía | zubiri', 'lucía | zubiri'],
    ['lucía garcía', 'lucía garcía'],
    ['lucía cabo\nkim arroz', 'kim arroz'],
  ])('is found in a text without capitals: %s', (text, written) => expect(found(text)).toContain(written));

  it.each([
    ['Vino Lucía, de apellido Zubiri, y Kim.', 'apellido Zubiri'],
    ['Name: Lucía\nSurname: Zubiri', 'Surname: Zubiri'],
    ['name: Lucía, surname: zubiri', 'surname: zubiri'],
    ['El apellido de Lucía es largo. Su apellido es Zubiri', 'apellido es Zubiri'],
    ['Ο Νίκος (επώνυμο: Παπαδόπουλος)', 'επώνυμο: Παπαδόπουλος'],
    ['Kim, Nachname Zubiri', 'Nachname Zubiri'],
  ])('is found where the text calls it so: %s', (text, written) => expect(found(text)).toContain(written));

  it.each([
    ['https://a.example/team/lucia-zubiri', 'lucia-zubiri'],
    ['See /lucia_zubiri.pdf', 'lucia_zubiri'],
    ['lucia.zubiri@school.example', 'lucia.zubiri'],
    ['https://a.example/?name=luc%C3%ADa+zubiri', 'lucía+zubiri'],
  ])('is found in an address: %s', (text, written) => expect(found(text)).toContain(written));

  it.each(['Lu\u200bcía Zu\u00adbiri', '𝐋𝐮𝐜í𝐚 𝐙𝐮𝐛𝐢𝐫𝐢', 'Ⓛⓤⓒⓘⓐ Ⓩⓤⓑⓘⓡⓘ'])('is found in other letters: %s', (text) =>
    expect(found(text).length).toBe(1),
  );

  it.each([
    'Lucía Gracias',
    'Kim, Hola',
    'Kim, Gracias',
    'Ane: Muy bien',
    'Ane Bravo',
    'Kim Danke',
    'Lucía Ευχαριστούμε',
    'Ane | 8',
    'Ane | Kim',
    'Ane; Iker; Kim',
    'Ane | Música | Iker',
    'Ane / Portugal',
    'Ane – Vitoria-Gasteiz',
    'Nombre | Apellido\nAne | 5',
    'Ane – ella dibujó la torre, y Kim la pintó.',
    'lucía canta',
    'kim has won',
    'lucía y kim',
    'lucía dibujó la torre',
    'ayer lucía y ane fueron a la playa con sus abuelos',
    'kim has seen the sea',
    'https://a.example/lucia',
    'https://a.example/team-lucia',
    'https://a.example/lucia-and-kim',
    'https://a.example/lucia-drawing.pdf',
    'niños/niñas',
    'Ane, ¿cuál es tu apellido?',
    'Ane: nombre y apellido',
    'Escribe tu apellido. Ane escribe el suyo.',
  ])('is none: %s', (text) => expect(found(text)).toEqual([]));
});
