import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { undoneWithin } from '../new-class/model.ts';
import { paths } from '../paths.ts';
import { isTeacherOf } from '../policy.ts';
import type { ListedPupil } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly pupils: readonly ListedPupil[];
}

/** The class that the teacher has created last, to be taken back while nobody has used it. */
export function UndoNotice({ reader: { t, now }, actor, space, pupils }: Props) {
  const since = now.getTime() - undoneWithin.hours * 3_600_000;
  const own = pupils.filter((pupil) => isTeacherOf(actor, pupil) && pupil.list && pupil.createdAt.getTime() >= since);
  const newest = own.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())[0]?.list;
  const made = own.filter(({ list }) => list === newest);
  const count = made.length;
  if (!newest || made.some(({ waits }) => !waits)) return null;
  return (
    <Notice tone="success" kind="static" title={t('pupils.undo.title', { count })}>
      <ConfirmDetails label={t('pupils.undo')} size="small" question={t('pupils.undo.question', { count })}>
        <Form action={paths.undo(space.id)} layout="bare">
          <Button tone="danger" size="small" name="list" value={newest}>
            {t('pupils.undo.yes', { count })}
          </Button>
        </Form>
      </ConfirmDetails>
    </Notice>
  );
}
