import { describe, expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { namesWithSurnames } from '../names-with-surnames.ts';

const people = ['Ane', 'Uxue', 'Iker', 'Mikel', 'Luz', 'Νίκη', 'Νίκος', 'María José', 'Emma', 'Paul'].map((name) => ({
  name,
}));
const found = (text: string) => namesWithSurnames(text, people).map(({ written }) => written);

describe('a surname before the first name of a pupil', () => {
  it.each([
    ['Agirre Beitia, Uxue dibujó las cigüeñas.', 'Agirre Beitia, Uxue'],
    ['Agirre Beitia Uxue dibujó las cigüeñas.', 'Agirre Beitia Uxue'],
    ['Ayer Agirre Uxue dibujó las cigüeñas.', 'Agirre Uxue'],
    ['AGIRRE UXUE', 'AGIRRE UXUE'],
    ['AGIRRE UXUE dibujó la torre', 'AGIRRE UXUE'],
    ['AGIRRE Uxue dibujó la torre', 'AGIRRE Uxue'],
    ['Hoy vino AGIRRE UXUE a clase.', 'AGIRRE UXUE'],
    ['SÁEZ, IKER', 'SÁEZ, IKER'],
    ['Lopetegi, Ane: midió el agua', 'Lopetegi, Ane'],
    ['Lopetegi, Ane', 'Lopetegi, Ane'],
    ['Fuimos al río. Lopetegi, Ane midió el agua.', 'Lopetegi, Ane'],
    ['Fuimos al río\nLopetegi , Ane midió el agua.', 'Lopetegi , Ane'],
    ['- Lopetegi, Ane: el agua', 'Lopetegi, Ane'],
    ['“Lopetegi, Ane midió el agua”', 'Lopetegi, Ane'],
    ['El dibujo de Agirre Uxue es azul.', 'Agirre Uxue'],
    ['El dibujo de Agirre de la Cruz Uxue es azul.', 'Agirre de la Cruz Uxue'],
    ['De la Cruz Roca, Uxue dibujó la torre', 'Cruz Roca, Uxue'],
    ['de la Cruz, Uxue dibujó la torre', 'de la Cruz, Uxue'],
    ['Otero-Beitia, Uxue dibujó la torre', 'Otero-Beitia, Uxue'],
    ['Con Ane García Mikel y los demás', 'García Mikel'],
    ['Μπράβο στην Παπαδοπούλου Νίκη!', 'Παπαδοπούλου Νίκη'],
    ['Παπαδοπούλου, Νίκη: μέτρησε το νερό', 'Παπαδοπούλου, Νίκη'],
    ['Χθες ο Παπαδόπουλος Νίκος ζωγράφισε.', 'Παπαδόπουλος Νίκος'],
    ['ΠΑΠΑΔΟΠΟΥΛΟΥ ΝΙΚΗ', 'ΠΑΠΑΔΟΠΟΥΛΟΥ ΝΙΚΗ'],
    ['Yesterday Papadopoulou Emma drew the tower.', 'Papadopoulou Emma'],
    ['The drawing by Smithson Paul is blue.', 'Smithson Paul'],
    ['Smithson Barker, Paul drew the tower.', 'Smithson Barker, Paul'],
    ['Hier Lefebvre Emma a dessiné la tour.', 'Lefebvre Emma'],
    ['LEFEBVRE Emma', 'LEFEBVRE Emma'],
    ['Ieri Bianchi Emma ha disegnato la torre.', 'Bianchi Emma'],
    ['Ontem Figueiredo Emma desenhou a torre.', 'Figueiredo Emma'],
    ['Wczoraj Kowalska Emma była z nami.', 'Kowalska Emma'],
    ['Müller, Paul: Wir haben mit der Klasse das Wasser gemessen.', 'Müller, Paul'],
    ['Agirre, Ane y Mikel', undefined],
  ])('is found: %s', (text, written) => {
    if (written === undefined) expect(found(text)).toEqual([]);
    else expect(found(text)).toContain(written);
  });

  const everyday = {
    es: `Ayer Uxue dibujó|La profesora Nerea y Uxue|Feliz cumpleaños, Uxue|Feliz Cumpleaños Uxue|Abril, Uxue y yo|En Bilbao Uxue vio un barco|Agirre Uxue dibujó
      |Entonces, Uxue se rió.|Hoy, Uxue ha cantado.|Luego Mikel y Uxue|Querida Uxue|¡Bravo, Uxue!|¡Buen Trabajo, Uxue!|¡Viva Uxue!|VIVA UXUE|HOY GANA UXUE EL JUEGO
      |BIEN, UXUE|Gracias, Uxue|Afortunadamente, Uxue llegó.|La capitana Uxue ganó|En clase de Música Uxue cantó|Leo, Mikel y Ane vinieron|Vinieron Rosa, Leo, Mikel y Ane
      |En Getxo Uxue vio el mar|Después Ane, Mikel y Luz|El lunes Uxue vino|El Lunes Uxue vino|La abuela de Ane y Uxue|¿Vino Uxue?|Ayer vino Uxue. Ane no vino.
      |María José y Uxue|La Abuela Uxue|Cerca de Getxo, Uxue vio una vaca|Salimos de Getxo, Uxue lloró|Querida amiga Uxue|Sí, Uxue|Con Mikel Ane y Luz|Primero Uxue y después Ane|Dibujo: Uxue|Texto de Uxue
      |Muchas gracias\nQuerida Rosa Otero, Mikel|Uxue\nAne\nMikel|Bilbao\nUxue`,
    el: `Μπράβο Νίκη|Η δασκάλα και η Νίκη|Χθες η Νίκη ζωγράφισε|Σήμερα, Νίκη, γελάσαμε|Αγαπητή Νίκη|Χρόνια Πολλά Νίκη|Ευχαριστούμε, Νίκη!|Στην Αθήνα η Νίκη είδε|Ύστερα ο Νίκος και η Νίκη
      |Η γιαγιά της Νίκης|Τη Δευτέρα Νίκη και Νίκος|Κυρία Νίκη|Ζωγραφιά: Νίκη`,
    en: `Yesterday Emma drew|Then Emma and Paul|Dear Emma|Happy birthday, Emma!|Happy Birthday Emma|Good Morning Emma|Thanks, Emma|In London Emma saw a ship|On Monday Emma came
      |Captain Emma won|First, Emma ran.|Suddenly, Emma laughed.|My friend and Emma|With Grandma Emma sang|Well Done Emma|Meet Emma|In May Emma and Paul|Running, Emma fell
      |Our teacher and Emma|Did Emma come?|In Kelso Emma saw a ship`,
    fr: `Hier Emma a dessiné|Bravo Emma|Chère Emma|Merci, Emma !|Joyeux Anniversaire Emma|À Paris Emma a vu la tour|Puis, Emma a ri.|Demain Paul et Emma|Bonjour Emma|Lundi Emma est venue
      |Notre maîtresse et Emma|Été, Emma et moi`,
    de: `Im Sommer hat Ane mit uns gemessen|Gestern hat Emma gezeichnet|Liebe Emma|Heute haben die Schüler Emma geholfen|Dann, Emma, kam der Regen|Danke, Emma!|Oma Emma|Am Montag war Emma da
      |In Berlin hat Emma die Schule und das Museum gesehen|Frau Müller Emma|Alles Gute, Emma!|Schade, Emma`,
    others: `Ieri Emma ha disegnato|Cara Emma|Buon Compleanno Emma|Ontem Emma desenhou|Querida Emma|Wczoraj Emma rysowała|Droga Emma|Ieri Emma a desenat|Dragă Emma|Сьогодні Марко Емма`,
  };

  it.each(Object.entries(everyday))('is no everyday word: %s', (_language, sentences) => {
    const all = sentences.split('|').map((one) => one.trim());
    expect(all.filter((text) => found(text).length > 0)).toEqual([]);
  });

  it('says which words may be a town or an everyday word instead', () => {
    const [one] = namesWithSurnames('Un dibujo de Lobo Uxue', people);
    expect([one?.beside, one?.before]).toEqual([['Lobo'], true]);
  });

  it.each(['AGIRRE UXUE ', 'Agirre Beitia Uxue ', 'Agirre, Uxue\n', 'Agirre de la Uxue '])(
    'is looked for in a long text at once: %s',
    async (words) => {
      const text = words.repeat(99_000 / words.length);
      expect(await slowness(() => namesWithSurnames(text, people), 300)).toBeUndefined();
    },
  );
});
