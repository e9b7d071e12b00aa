import type { WordsSearched } from '#kernel/search-query.ts';
import type { Reader } from '#platform/http.ts';
import { listOf } from './names-of.ts';
import { Notice } from './notice.tsx';

interface Props {
  readonly reader: Reader;
  readonly search: { readonly text: string; readonly words: WordsSearched };
  /** What was added because a word seemed misspelt. */
  readonly alsoSearched: readonly string[];
  /** The search text holds no word. */
  readonly wordless: boolean;
  readonly saidElsewhere: readonly { readonly language: string; readonly phrase: string }[];
  /** The same search by the words alone, or in all languages. */
  readonly changed: (change: { readonly words: WordsSearched }) => string;
}

/** What was searched: corrections, and how others say it, with the way back to the words alone; or the way from there to all languages. */
export function FoundAs(props: Props) {
  const { reader, alsoSearched, wordless } = props;
  const { t, language } = reader;
  return (
    <>
      {alsoSearched.length > 0 && (
        <div class="mb-3">
          <Notice tone="info" kind="static">
            {t('ui.search.alsoSearched', { words: listOf([...alsoSearched], language) })}
          </Notice>
        </div>
      )}
      <InOtherLanguages {...props} />
      {wordless && (
        <div class="mb-3">
          <Notice tone="info" kind="static">
            {t('ui.search.wordless')}
          </Notice>
        </div>
      )}
    </>
  );
}

function InOtherLanguages({ reader: { t }, search, saidElsewhere, changed }: Props) {
  if (search.text !== '' && search.words === 'only')
    return (
      <p class="mb-3 text-sm text-muted">
        {t('ui.search.wordsOnly')}{' '}
        <a class="link-quiet tap text-area" href={changed({ words: 'all' })}>
          {t('ui.search.wordsOnly.all')}
        </a>
      </p>
    );
  if (saidElsewhere.length === 0) return null;
  return (
    <p class="mb-3 text-sm text-muted wrap-anywhere">
      {t('ui.search.saidElsewhere')}{' '}
      {saidElsewhere.map(({ language, phrase }, at) => (
        <>
          {at > 0 && ', '}
          <em key={language} lang={language} dir="auto">
            {phrase}
          </em>
        </>
      ))}
      {' · '}
      <a class="link-quiet tap text-area" href={changed({ words: 'only' })}>
        {t('ui.search.saidElsewhere.only')}
      </a>
    </p>
  );
}
