import type { Reader } from '#platform/http.ts';
import { Icon } from '#ui/icon.tsx';
import { languageName, writeAges, writeNumber } from '#ui/names-of.ts';
import { type ThreadChoice, type ThreadChoices, writeThreadChoice } from '../model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly forum: string;
  readonly choices: ThreadChoices;
  readonly chosen: ThreadChoice | undefined;
}

interface Chip {
  readonly choice: ThreadChoice;
  readonly label: string;
  readonly count: number | undefined;
}

/** What a forum can be narrowed to, each with what it would leave; what leaves all is not offered. */
export function ThreadChips({ reader, forum, choices, chosen }: Props) {
  const { t, language } = reader;
  const chips = chipsOf(reader, choices, chosen);
  if (chips.length === 0) return null;
  return (
    <ul class="chip-row mb-5" aria-label={t('partner-forums.only')}>
      {chips.map(({ choice, label, count }) => {
        const key = writeThreadChoice(choice);
        const isChosen = chosen !== undefined && key === writeThreadChoice(chosen);
        return (
          <li key={key}>
            <a
              class={isChosen ? 'chip chip-on' : 'chip'}
              href={isChosen ? paths.forum(forum) : paths.forumOnly(forum, key)}
              aria-current={isChosen ? 'true' : undefined}
            >
              {label}
              {isChosen ? (
                <>
                  <Icon name="x" size={4} />
                  <span class="sr-only">{t('partner-forums.only.all')}</span>
                </>
              ) : (
                count !== undefined && <small class="text-muted">{writeNumber(count, language)}</small>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function chipsOf({ t, language }: Reader, choices: ThreadChoices, chosen: ThreadChoice | undefined): Chip[] {
  const { all, ages, unanswered, languages } = choices;
  const chips: Chip[] = [
    ...(ages
      ? [{ choice: { kind: 'ages' }, label: writeAges(t, ages.from, ages.to), count: ages.count } as const]
      : []),
    ...languages.map(
      (one): Chip => ({
        choice: { kind: 'language', language: one.language },
        label: languageName(one.language, language),
        count: one.count,
      }),
    ),
    { choice: { kind: 'unanswered' }, label: t('partner-forums.only.unanswered'), count: unanswered },
  ];
  const key = chosen && writeThreadChoice(chosen);
  const offered = chips.filter(
    ({ choice, count = 0 }) => (count > 0 && count < all) || writeThreadChoice(choice) === key,
  );
  const isThere = !chosen || offered.some(({ choice }) => writeThreadChoice(choice) === key);
  // A language that few write in, from an address that was kept.
  return isThere || chosen.kind !== 'language'
    ? offered
    : [...offered, { choice: chosen, label: languageName(chosen.language, language), count: undefined }];
}
