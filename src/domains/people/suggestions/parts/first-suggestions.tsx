import type { Reader } from '#platform/http.ts';
import { pickFirst, type SuggestingPage } from '../model.ts';
import { paths } from '../paths.ts';
import type { Suggestions } from '../queries.ts';
import { PutAway } from './put-away.tsx';
import { SuggestionCards } from './suggestion-cards.tsx';

interface Props {
  readonly reader: Reader;
  readonly suggestions: Suggestions;
  readonly subjectLabel: (key: string) => string;
  /** What was just put away. */
  readonly away: string | null;
  readonly from: Extract<SuggestingPage, 'desk' | 'people'>;
}

/** Side by side at the desk; beside the filters of a search there is room for fewer. */
const mostOn = { desk: 3, people: 2 } as const;

/** The few suggestions that fit best, on pages that show other things too; nothing where there are none. */
export function FirstSuggestions({ reader, suggestions: { shown, dismissed }, subjectLabel, away, from }: Props) {
  const { t } = reader;
  const first = pickFirst(shown, mostOn[from]);
  const justPutAway = dismissed.some(({ id }) => id === away);
  if (first.length === 0 && !justPutAway) return null;
  return (
    <section aria-labelledby="suggested" class="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div class="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h2 id="suggested">{t('suggestions.title')}</h2>
        <p class="ms-auto flex flex-wrap gap-x-6 gap-y-3 text-sm">
          <a class="link-quiet tap max-sm:hidden" href={paths.how()}>
            {t('suggestions.how')}
          </a>
          <a class="link-quiet tap" href={paths.suggestions()}>
            {t('suggestions.all')}
          </a>
        </p>
      </div>
      <PutAway {...{ reader, dismissed, away, from }} />
      {first.length > 0 && (
        <SuggestionCards {...{ reader, subjectLabel, from }} suggestions={first} across={mostOn[from]} />
      )}
    </section>
  );
}
