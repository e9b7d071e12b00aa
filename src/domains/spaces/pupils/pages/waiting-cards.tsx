import type { Reader } from '#platform/http.ts';
import { Avatar, hueOf } from '#ui/avatar.tsx';
import type { ListedPupil } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  /** Their cards have not been used yet. */
  readonly waiting: readonly ListedPupil[];
}

/** So many are laid out to be looked at; all of them are printed. */
const laidOut = 3;

/** The first cards as they come from the printer; the passwords stand on the paper alone. */
export function WaitingCards({ reader: { t }, waiting }: Props) {
  return (
    <section class="album-leaf cut-leaf" aria-label={t('pupils.cut.title')}>
      <div class="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 class="text-xl">{t('pupils.cut.title')}</h2>
        <p class="text-sm text-muted">{t('pupils.waiting', { count: waiting.length })}</p>
      </div>
      <ul class="cut-cards">
        {waiting.slice(0, laidOut).map(({ id, name, userName }) => (
          <li key={id} class="cut-card">
            <p class={`cut-head hue-${hueOf(id)}`}>
              <Avatar id={id} name={name} size="small" />
              <strong class="display" dir="auto">
                {name}
              </strong>
            </p>
            <p class="cut-body">
              <small>{t('pupils.card.userName')}</small>
              <span class="font-mono wrap-anywhere">{userName}</span>
              <small>{t('pupils.card.password')}</small>
              <span>{t('pupils.cut.password')}</span>
            </p>
          </li>
        ))}
      </ul>
      {waiting.length > laidOut && (
        <p class="mt-3 text-sm text-muted">{t('pupils.cut.more', { count: waiting.length - laidOut })}</p>
      )}
    </section>
  );
}
