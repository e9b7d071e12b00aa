import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupil } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { ItemMenu } from '#ui/item-menu.tsx';
import { isAdministrator, otherRole } from '../model.ts';
import { paths } from '../paths.ts';
import { canEnd, canHandOutPassword } from '../policy.ts';
import type { ListedPupil } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly pupil: ListedPupil;
}

/** One pupil in the list, with what the teacher can do. */
export function PupilEntry({ reader: { t }, actor, space, pupil }: Props) {
  const { id, name, userName, waits } = pupil;
  const mayManage = canManagePupil(actor, space, pupil);
  const mayHandOut = canHandOutPassword(actor, space, pupil);
  return (
    <>
      <Avatar id={id} name={name} />
      <div class="row-body">
        <p class="font-semibold wrap-anywhere" dir="auto">
          {name}
        </p>
        {mayHandOut && (
          <p class="pupil-facts">
            {/* The space is for those who copy or hear the line. */}
            <span>{userName}</span>{' '}
            <span class={waits ? undefined : 'tick'}>
              <Icon name={waits ? 'clock' : 'check'} size={4} />
              {t(waits ? 'pupils.cardWaits' : 'pupils.hasBeenIn')}
            </span>
          </p>
        )}
      </div>
      {isAdministrator(pupil) && <Badge>{t('pupils.isAdministrator')}</Badge>}
      {mayHandOut && waits && (
        <ButtonLink href={paths.card(space.id, id)} tone="plain" size="small" icon="printer" download>
          {t('pupils.card')}
          <span class="sr-only">: {name}</span>
        </ButtonLink>
      )}
      {mayManage && <PupilControls {...{ t, space, pupil, mayHandOut }} mayEnd={canEnd(actor, space, pupil)} />}
    </>
  );
}

interface ControlsProps extends Pick<Props, 'space' | 'pupil'> {
  readonly t: Reader['t'];
  readonly mayHandOut: boolean;
  readonly mayEnd: boolean;
}

const toRole = { pupil: 'pupils.makePupil', pupil_administrator: 'pupils.makeAdministrator' } as const;

function PupilControls({ t, space, pupil: { id, name, role }, mayHandOut, mayEnd }: ControlsProps) {
  const other = otherRole[role];
  return (
    <ItemMenu t={t} what={name}>
      <Form action={paths.role(space.id, id)} layout="bare">
        <button class="drop-item" type="submit" name="role" value={other}>
          <Icon name="user" size={4} />
          {t(toRole[other])}
        </button>
      </Form>
      {mayHandOut && (
        <a class="drop-item" href={paths.renaming(space.id, id)}>
          <Icon name="pencil" size={4} />
          {t('pupils.rename')}
        </a>
      )}
      {mayHandOut && (
        <ConfirmDetails
          label={t('pupils.newPassword')}
          icon="key-round"
          tone="entry"
          question={t('pupils.newPasswordQuestion', { name })}
        >
          <Form action={paths.password(space.id, id)} layout="bare">
            <Button size="small">{t('pupils.newPasswordYes')}</Button>
          </Form>
        </ConfirmDetails>
      )}
      <ConfirmDetails
        label={t('pupils.remove')}
        icon="log-out"
        tone="entry"
        question={t('pupils.removeQuestion', { name })}
      >
        <Form action={paths.removal(space.id, id)} layout="bare">
          <Button tone="danger" size="small">
            {t('pupils.removeYes')}
          </Button>
        </Form>
      </ConfirmDetails>
      {mayEnd && (
        <ConfirmDetails label={t('pupils.end')} icon="trash" tone="entry" question={t('pupils.endQuestion', { name })}>
          <Form action={paths.ending(space.id, id)} layout="bare">
            <Button tone="danger" size="small">
              {t('pupils.endYes')}
            </Button>
          </Form>
        </ConfirmDetails>
      )}
    </ItemMenu>
  );
}
