import type { SeenDiscussion } from '#domains/spaces/forum/access.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { titleOf } from '../model.ts';
import { paths } from '../paths.ts';
import type { SimilarThread } from '../queries/similar-threads.ts';
import type { ForumLine } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly discussion: SeenDiscussion;
  readonly forums: readonly ForumLine[];
  readonly similar: readonly SimilarThread[];
  readonly returned?: ReturnedMerge | undefined;
}

/** The address that was typed, and why it was not taken. */
export interface ReturnedMerge {
  readonly address: string;
  readonly problems: Problems;
}

/** For moderators: close, move, merge; what must not be read is reported, which hides it at once. */
export function Moderation({ reader, space, discussion, forums, similar, returned }: Props) {
  const { t } = reader;
  const { id, closed } = discussion;
  const wrong = inWords(t, returned?.problems ?? {});
  return (
    <Card level={2} title={t('partner-forums.moderate')} id="moderate">
      <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
        <p class="text-sm text-muted">{t('partner-forums.moderate.hide')}</p>
        <Form action={paths.closing(id)} layout="bare">
          <input type="hidden" name="closed" value={closed ? 'no' : 'yes'} />
          <Button tone="quiet" icon="lock">
            {t(closed ? 'partner-forums.moderate.reopen' : 'partner-forums.moderate.close')}
          </Button>
        </Form>
        <Form action={paths.move(id)}>
          <SelectField
            t={t}
            name="forum"
            label={t('partner-forums.moderate.moveTo')}
            choices={forums
              .filter((forum) => forum.id !== space.id)
              .map((forum) => ({ value: forum.id, label: titleOf(t, forum) }))}
          />
          <div>
            <Button tone="quiet">{t('partner-forums.moderate.move')}</Button>
          </div>
        </Form>
        <ErrorSummary t={t} errors={wrong.all} />
        <Form action={paths.merge(id)}>
          {similar.length > 0 && (
            <SelectField
              t={t}
              name="into"
              label={t('partner-forums.moderate.mergeInto')}
              empty={t('partner-forums.moderate.choose')}
              choices={similar.map((thread) => ({ value: thread.id, label: thread.title }))}
            />
          )}
          <TextField
            t={t}
            name="address"
            label={t('partner-forums.moderate.address')}
            hint={t('partner-forums.moderate.addressHint')}
            value={returned?.address}
            error={wrong.at('address')}
            maxlength={300}
          />
          <div>
            <Button tone="quiet">{t('partner-forums.moderate.merge')}</Button>
          </div>
        </Form>
      </div>
    </Card>
  );
}
