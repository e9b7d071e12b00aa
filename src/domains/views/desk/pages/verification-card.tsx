import { UnconfirmedAddress } from '#domains/people/accounts/parts/unconfirmed-address.tsx';
import {
  type StepState,
  stepsOf,
  type VerificationStatus,
  type WaitingOn,
  waitingOn,
  waitingSince,
} from '#domains/people/verification/model.ts';
import { paths as verification } from '#domains/people/verification/paths.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { RelativeTime, Time } from '#ui/time.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { isForMember } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly status: VerificationStatus;
}

/** What the verification asks of the member; nothing where somebody else acts next. */
export function VerificationTask({ reader, status }: Props) {
  const { t, now } = reader;
  const next = waitingOn(status, now);
  if (!isForMember(next)) return null;
  return (
    <Notice tone={next === 'address' ? 'info' : 'warning'} kind="static" title={t(`verification.waitingOn.${next}`)}>
      {next === 'address' ? (
        <>
          <p class="mb-3">{t('desk.task.address.why')}</p>
          <UnconfirmedAddress t={t} email={status.email} />
        </>
      ) : (
        <ButtonLink tone="quiet" size="small" href={verification.status()}>
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

/** Where the verification is done. */
export function SchoolLink({ t }: Pick<Reader, 't'>) {
  return (
    <p class="mt-3 border-t border-base-300 pt-3 text-sm">
      <a class="link-quiet tap" href={verification.status()}>
        {t('desk.changeSchool')}
      </a>
    </p>
  );
}

/** Who acts next and since when they are waited for, until some time after the decision. */
export function VerificationCard({ reader, status, next }: Props & { readonly next: Exclude<WaitingOn, 'nobody'> }) {
  const { t, now } = reader;
  return (
    <Card level={2} title={t('verification.status.title')}>
      <p>{t(`verification.waitingOn.${next}`)}</p>
      <p class="mb-4 text-sm text-muted">
        {t('desk.since')} <Time when={waitingSince(status, now)} reader={reader} style="day" />
      </p>
      <Timeline
        entries={stepsOf(status, now).map(({ key, state, at }) => ({
          id: key,
          icon: icons[state],
          what: t(`verification.progress.${key}`),
          when: at && <RelativeTime when={at} reader={reader} />,
        }))}
      />
      <p class="mt-3">
        <a class="link-quiet tap text-area" href={verification.status()}>
          {t('desk.verification')}
        </a>
      </p>
    </Card>
  );
}
