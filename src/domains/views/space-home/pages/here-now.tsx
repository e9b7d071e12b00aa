import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Card } from '#ui/card.tsx';
import { listOf } from '#ui/names-of.ts';
import type { PersonHere } from '../queries.ts';

const mostFaces = 8;
const mostNames = 4;

/** Who else has the space open. Where nobody has, nothing stands here. */
export function HereNow({ reader, people }: { readonly reader: Reader; readonly people: readonly PersonHere[] }) {
  const { t, language } = reader;
  if (people.length === 0) return null;
  const named = people.length > mostNames ? people.slice(0, mostNames - 1) : people;
  const more = people.length - named.length;
  const names = named.map(({ name }) => name);
  return (
    <Card level={2} title={t('space-home.here')}>
      <ul class="flex flex-wrap gap-2" aria-hidden="true">
        {people.slice(0, mostFaces).map(({ id, name, names: initialsOf, country }) => (
          <li key={id}>
            <Avatar {...{ id, name, initialsOf }} country={country ?? undefined} here />
          </li>
        ))}
      </ul>
      <p class="mt-3 text-sm text-muted wrap-anywhere">
        {listOf(more > 0 ? [...names, t('space-home.here.more', { count: more })] : names, language)}
      </p>
    </Card>
  );
}
