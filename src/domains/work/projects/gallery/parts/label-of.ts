import type { Words } from '#domains/core/programme/queries.ts';
import type { Translate } from '#platform/i18n.ts';
import { countryName, languageInSentence, writeAges } from '#ui/names-of.ts';
import { ageBandNames, ageBands, type FilterKind } from '../model.ts';

interface Wording {
  readonly t: Translate;
  readonly language: string;
  readonly words: Words;
}

/** What the list can be narrowed by, in words. */
export function labelOf({ t, language, words }: Wording, kind: FilterKind, key: string): string {
  switch (kind) {
    case 'state':
      return key === 'open'
        ? t('projects.open')
        : t(key === 'closed' ? 'projects.state.closed' : 'projects.state.active');
    case 'age': {
      const band = ageBandNames.find((name) => name === key);
      return band ? writeAges(t, ageBands[band].from, ageBands[band].to) : '';
    }
    case 'subject':
    case 'tool':
      return words.label(kind, key, language);
    case 'language':
      return t('projects.gallery.inLanguage', { language: languageInSentence(key, language) });
    case 'country':
      return countryName(key, language);
    case 'label':
      return t('projects.gallery.label.project');
  }
}
