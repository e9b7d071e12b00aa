import { expect, it } from 'vitest';
import { looksOfficial, skeletonOf } from './official-names.ts';

it.each([
  'Equipo OpenTwinning',
  'OpenTwinning Support',
  'OpenTwlnning',
  'Open Twinning',
  'O p e n T w i n n i n g',
  'OpenTwining Ana',
  'Opentwinnig',
  'ΟpenΤwinning',
  'Орen Тwinning',
  'ＯｐｅｎＴｗｉｎｎｉｎｇ',
  'eTwinning Team',
  'Support Team',
  'Ѕupport Теam',
  'Suррort',
  'Team Support',
  'Administrator',
  'Admin Ana',
  'Αdmin',
  'Adrninistrator',
  'Moderadora Luz',
  'Soporte Técnico',
  'Servicio Nacional de Apoyo',
  'Servicio Nacional de España',
  'National Office',
  'Help Desk',
  'Official Account',
  'Υπηρεσία Υποστήριξης',
  'Ομάδα Υποστήριξης',
  'Εθνική Υπηρεσία',
  'Διαχειριστής',
  'ÉQUIPE Centrale',
  'Security',
])('is not the name of a person: %s', (name) => expect(looksOfficial(name)).toBe(true));

it.each([
  'Ana López',
  'María José García de la Fuente',
  'Robert Service',
  'Anna Staff',
  'Joe Root',
  'Tom Page',
  'Ελένη Παπαδοπούλου',
  'Νίκος Υφαντής',
  'Олена Шевченко',
  'Jean Bureau',
  'Kim',
  'Marc de la Oficina',
  'Ján Novák',
  'Zoë Offizier',
  'Ntinos Centrale',
  'Owen Twining',
  'Lars Hilfe',
  '明 王',
  'Adnan Ademi',
  'Oprah Winning',
])('is the name of a person: %s', (name) => expect(looksOfficial(name)).toBe(false));

it('reads letters of other alphabets, and letters that look alike, as one', () => {
  for (const alike of ['Ana Lopez', 'Αnа Lорez', 'ANA LÓPEZ', 'Ana  L0pez', 'Ａna Lopez'])
    expect(skeletonOf(alike)).toBe('ana iopez');
});
