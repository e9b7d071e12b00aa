import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import type { SuggestingPage } from '../model.ts';
import { paths } from '../paths.ts';
import type { DismissedSuggestion } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly dismissed: readonly DismissedSuggestion[];
  /** What the address says was just put away. */
  readonly away: string | null;
  readonly from: SuggestingPage;
}

/** Says what was just put away, with the way back. */
export function PutAway({ reader: { t }, dismissed, away, from }: Props) {
  const one = dismissed.find(({ id }) => id === away);
  if (!one) return null;
  return (
    <Notice tone="success">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p class="min-w-0 wrap-anywhere">{t('suggestions.putAway', { name: one.title ?? one.person.name })}</p>
        <TakeBack t={t} suggestion={one} from={from} />
      </div>
    </Notice>
  );
}

export function TakeBack({
  t,
  suggestion,
  from,
}: Pick<Reader, 't'> & { readonly suggestion: DismissedSuggestion; readonly from: SuggestingPage }) {
  return (
    <Form action={paths.restoral(suggestion.id)} layout="bare">
      <input type="hidden" name="from" value={from} />
      <Button tone="quiet" size="small">
        {t('suggestions.takeBack')}
        <span class="sr-only">: {suggestion.title ?? suggestion.person.name}</span>
      </Button>
    </Form>
  );
}
