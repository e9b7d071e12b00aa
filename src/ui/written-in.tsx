import type { Reader } from '#platform/http.ts';
import { Icon } from './icon.tsx';
import { languageInSentence } from './names-of.ts';

interface Props {
  readonly reader: Pick<Reader, 't' | 'language'>;
  /** That of the text above. */
  readonly lang: string;
}

/** Says in which language a text is written; nothing where it is that of the reader. */
export function WrittenIn({ reader: { t, language }, lang }: Props) {
  if (lang === language) return null;
  return (
    <p class="flex items-center gap-2 text-sm text-muted">
      <Icon name="languages" size={4} />
      {t('ui.writtenIn', { language: languageInSentence(lang, language) })}
    </p>
  );
}
