import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { languages, translator } from '#platform/i18n.ts';
import { describeCatalogues } from '#platform/message-types-writer.ts';
import { catalogueBreaches } from './checks/catalogues.ts';
import { messageUse } from './checks/message-use.ts';
import { linesOf, readTree } from './tree.ts';

describe('the catalogues', () => {
  it('are whole in every language, parse, and hold nothing that no page asks for', async () => {
    const tree = await readTree(['locales']);
    expect(linesOf(catalogueBreaches(tree, messageUse(await readTree(['src']))))).toEqual([]);
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
      const reports = t('web.menu.reports');
      expect(t('web.counter.notices', { count: 0 })).toBe(bell);
      expect([t('office.kind.case'), t('reports.cases.reports')]).toEqual([reports, reports]);
      expect(reports).not.toBe(bell);
    },
  );
});
