import { paths as accounts } from '#domains/people/accounts/paths.ts';
import {
  type StepState,
  stepsOf,
  type VerificationStatus,
  type WaitingOn,
  waitingOn,
  waitingSince,
} from '#domains/people/verification/model.ts';
import { paths as membership } from '#domains/people/verification/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { RelativeTime, Time } from '#ui/time.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { isOwnTurn } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly standing: VerificationStatus;
}

/** What the verification asks of the member himself; nothing where it is somebody else's turn. */
export function VerificationTask({ reader, standing }: Props) {
  const { t, now } = reader;
  const turn = waitingOn(standing, now);
  if (!isOwnTurn(turn)) return null;
  return (
    <Notice tone={turn === 'address' ? 'info' : 'warning'} kind="standing" title={t(`membership.turn.${turn}`)}>
      {turn === 'address' ? (
        <>
          <p class="mb-3">{t('desk.task.address.why')}</p>
          <Form action={accounts.accountConfirmation()} layout="bare">
            <Button tone="quiet" size="small" icon="mail">
              {t('desk.task.address')}
            </Button>
          </Form>
        </>
      ) : (
        <ButtonLink tone="quiet" size="small" href={membership.standing()}>
          {t('desk.task.correction')}
        </ButtonLink>
      )}
    </Notice>
  );
}

const icons = { done: 'check', waiting: 'clock', failed: 'x', open: 'minus' } as const satisfies Record<
  StepState,
  string
>;

/** Where there is nothing to tell of the verification any more. */
export function SchoolLink({ t }: Pick<Reader, 't'>) {
  return (
    <p class="text-sm">
      <a class="link-quiet tap text-muted" href={membership.standing()}>
        {t('desk.changeSchool')}
      </a>
    </p>
  );
}

/** Who has the ball and since when, until a while after it is done. */
export function VerificationCard({ reader, standing, turn }: Props & { readonly turn: Exclude<WaitingOn, 'nobody'> }) {
  const { t, now } = reader;
  return (
    <Card level={2} title={t('membership.standing.title')}>
      <p>{t(`membership.turn.${turn}`)}</p>
      <p class="mb-4 text-sm text-muted">
        {t('desk.since')} <Time when={waitingSince(standing, now)} reader={reader} style="day" />
      </p>
      <Timeline
        entries={stepsOf(standing, now).map(({ key, state, at }) => ({
          id: key,
          icon: icons[state],
          what: t(`membership.progress.${key}`),
          when: at && <RelativeTime when={at} reader={reader} />,
        }))}
      />
      <p class="mt-3">
        <a class="link-quiet tap text-place" href={membership.standing()}>
          {t('desk.standing')}
        </a>
      </p>
    </Card>
  );
}
