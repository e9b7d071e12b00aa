import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { domains } from '#domains/all.ts';
import { languages, translator } from '#platform/i18n.ts';
import { describeCatalogues } from '#platform/message-types-writer.ts';
import { catalogueBreaches, limitBreaches, problemBreaches } from './checks/catalogues.ts';
import { glossaryBreaches } from './checks/glossary.ts';
import { messageUse } from './checks/message-use.ts';
import { spanishAddressBreaches } from './checks/spanish-address.ts';
import { linesOf, readTree } from './tree.ts';

/** At 360 pixels, in the widest letters of ours. */
const longestTabWord = 10;

describe('the catalogues', () => {
  it('are whole in every language, parse, and hold nothing that no page asks for', { tags: ['slow'] }, async () => {
    const tree = await readTree(['locales']);
    expect(linesOf(catalogueBreaches(tree, messageUse(await readTree(['src']))))).toEqual([]);
  });

  it('say no limit by themselves: each has its name in the manifest of the domain that sets it', async () => {
    expect(linesOf(limitBreaches(domains, await readTree(['locales'])))).toEqual([]);
    expect(translator('es')('pupils.problem.spaceFull')).toBe(
      'Un espacio admite 1000 alumnas y alumnos como máximo: quita a alguien de la lista o del espacio.',
    );
  });

  it.each(languages())(
    'have short words for bars, and for those at the foot of a phone words that fit a fifth of it: %s',
    (language) => {
      const t = translator(language);
      const entries = domains.flatMap(({ menu = [] }) => menu);
      const isTab = (entry: (typeof entries)[number]) =>
        entry.menu === 'space' || (entry.menu === 'desk' && entry.icon);
      const tabs = [...entries.filter(isTab).map(({ label }) => t(label)), t('ui.more'), t('ui.bar.desk')];
      const others = [...entries.map(({ label }) => t(label)), t('ui.bar.space'), t('ui.bar.site'), t('ui.menu')];
      expect(tabs.flatMap((label) => label.split(' ')).filter((word) => word.length > longestTabWord)).toEqual([]);
      expect([...tabs.filter((label) => label.length > 20), ...others.filter((label) => label.length > 30)]).toEqual(
        [],
      );
    },
  );

  it('are named after the domains whose words they hold, or after what no domain owns', async () => {
    const owners = new Set([...domains.map(({ name }) => name.replace(/.*\//, '')), 'ui', 'web', 'demo']);
    const names = (await readdir('locales/en')).map((file) => file.replace('.json', ''));
    expect(names.filter((name) => !owners.has(name))).toEqual([]);
  });

  it('have the words for what is wrong in a form under `problem`', { tags: ['slow'] }, async () => {
    expect(linesOf(problemBreaches(await readTree(['src/domains']), await readTree(['locales'])))).toEqual([]);
  });

  it('say "tú" to every member in Spanish, and "usted" to the head of a school', async () => {
    expect(linesOf(spanishAddressBreaches(await readTree(['locales'])))).toEqual([]);
  });

  it('call each thing by its one word, with the signs of the language', { tags: ['slow'] }, async () => {
    expect(linesOf(glossaryBreaches(await readTree(['locales'])))).toEqual([]);
  });

  it.each([
    ['es', 'schools.head', 'El director o la directora'],
    ['es', 'labels.menu', 'Acreditaciones'],
    ['es', 'reports.title', 'Avisar'],
    ['es', 'desk.do', 'Aprender en común'],
    ['es', 'desk.what', 'Qué es?'],
    ['es', 'desk.quoted', 'El “proyecto”'],
    ['el', 'accounts.form', 'Διεύθυνση e-mail'],
    ['el', 'messages.new', 'Έχετε μήνυμα από: {name}'],
    ['el', 'messages.several', '# μηνύματα από {name}'],
    ['el', 'projects.agreed', 'Το μέλος {name} συμφωνεί'],
    ['el', 'desk.hello', 'Καλημέρα, {name}'],
    ['el', 'desk.wait', 'Η υπηρεσία θα σας επαληθεύσει'],
    ['el', 'adverts.feed', 'Ροή αγγελιών'],
    ['es', 'adverts.feed', 'Canal de anuncios'],
    ['es', 'verification.what', 'Todo queda abierto'],
    ['el', 'desk.question', 'Είναι σωστό?'],
    ['el', 'staff.title', 'Υπεύθυνοι'],
    ['es', 'adverts.readers', 'Todos los miembros'],
    ['es', 'ui.person.native', 'materna'],
    ['es', 'spaces.done.role', 'El papel está cambiado.'],
    ['el', 'suggestions.again', 'Αν πάρετε κάτι πίσω'],
    ['el', 'messages.title', 'Μήνυμα · {name}'],
  ])('would be found, in %s, where %s said “%s”', (language, key, text) => {
    const [domain, ...name] = key.split('.');
    const tree = [{ path: `locales/${language}/${domain}.json`, text: JSON.stringify({ [name.join('.')]: text }) }];
    expect(glossaryBreaches(tree)).toHaveLength(1);
  });

  it.each([
    'Escriba su nombre.',
    'Aquí está. Elija otra cosa',
    'Usted decide.',
    'Si le gustaría, basta.',
    'Déjelo vacío.',
    'El texto está ahí: cópielo.',
    'Abre su cuenta.',
    'Mira y compruebe.',
    'No pase de 200 caracteres.',
    'Funde un proyecto',
    '{reader, select, pupil {Escribe algo.} other {Escriba algo.}}',
  ])('would be found with “%s”', (text) => {
    const tree = [{ path: 'locales/es/web.json', text: JSON.stringify({ about: text }) }];
    expect(spanishAddressBreaches(tree)).toHaveLength(1);
  });

  it.each(['Basta un clic. No necesitas ninguna cuenta.', '¿Trabaja {name} en tu centro?'])(
    'say "usted" to the head of a school, so that “%s” would be found there',
    (text) => {
      const saying = (message: string) => [
        { path: 'locales/es/verification.json', text: JSON.stringify({ 'headMail.question': message }) },
      ];
      expect(spanishAddressBreaches(saying(text))).toHaveLength(1);
      expect(spanishAddressBreaches(saying('Diga si trabaja en su centro.'))).toEqual([]);
    },
  );

  it('may speak of others as Spanish does', () => {
    const texts = [
      'El alumnado trabaja en su espacio.',
      'Déjalo vacío y cópialo.',
      'A quien lo hizo se le envía un correo.',
      'Revisa la lista',
    ];
    const tree = [{ path: 'locales/es/web.json', text: JSON.stringify({ ...texts }) }];
    expect(linesOf(spanishAddressBreaches(tree))).toEqual([]);
  });

  it('are all listed for the types of messages', async () => {
    const written = await readFile('src/platform/english.ts', 'utf8');
    expect(written, 'Run `npm run message-types`').toBe(describeCatalogues(await readdir('locales/en')));
  });

  it.each(languages())(
    'have one word for what comes to the bell and another one for what is reported: %s',
    (language) => {
      const t = translator(language);
      const bell = t('notifications.title');
      const reports = t('reports.menu');
      expect(t('notifications.counter', { count: 0 })).toBe(bell);
      expect([t('office.kind.case'), t('reports.cases.reports')]).toEqual([reports, reports]);
      expect(reports).not.toBe(bell);
    },
  );
});
