import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { RelativeTime, Time } from '#ui/time.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { reminderFrom, type StepState, stepsOf, type VerificationStatus, waitingOn } from '../../model.ts';
import { paths } from '../../paths.ts';
import { SchoolForm, type SchoolFormProps } from './school-form.tsx';

interface Props {
  readonly reader: Reader;
  readonly standing: VerificationStatus;
  /** In the reader's words. */
  readonly reason: string | undefined;
  readonly mayRemind: boolean;
  readonly form: SchoolFormProps;
}

const icons = { done: 'check', waiting: 'clock', failed: 'x', open: 'minus' } as const satisfies Record<
  StepState,
  string
>;

/** A member's own verification: how far it is, what he can do, and where he puts school and head right. */
export function VerificationStatusPage({ reader, standing, reason, mayRemind, form }: Props) {
  const { t, now } = reader;
  const turn = waitingOn(standing, now);
  const from = reminderFrom(standing);
  const { decision, state } = standing;
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('membership.standing.title')} lead={t(`membership.turn.${turn}`)} />
      <div class="grid gap-8 lg:grid-cols-[20rem_1fr] items-start">
        <Card level={2} title={t('membership.standing.steps')}>
          <Timeline
            entries={stepsOf(standing, now).map(({ key, state: how, at }) => ({
              id: key,
              icon: icons[how],
              what: t(`membership.progress.${key}`),
              when: at && <RelativeTime when={at} reader={reader} />,
            }))}
          />
          {mayRemind && (
            <Form action={paths.headReminder()} layout="bare">
              <Button tone="quiet" size="small" icon="mail">
                {t('membership.standing.remind')}
              </Button>
            </Form>
          )}
          {!mayRemind && from && (
            <p class="text-sm text-muted">
              {t('membership.standing.remindFrom')} <Time when={from} reader={reader} style="day" />
            </p>
          )}
        </Card>
        <div class="grid gap-6">
          {state === 'refused' && decision && (
            <Notice tone="error" kind="standing" title={t('membership.standing.refused', { reason: reason ?? '' })}>
              <p class="whitespace-pre-line break-words" dir="auto">
                {decision.reason}
              </p>
            </Notice>
          )}
          <section class="grid gap-3">
            <h2>{t(state === 'refused' ? 'membership.standing.again' : 'membership.standing.school')}</h2>
            <p class="text-muted">
              {standing.school &&
                t('membership.standing.now', { school: `${standing.school.name}, ${standing.school.town}` })}{' '}
              {t(`membership.standing.what.${state}`)}
            </p>
            <SchoolForm {...form} />
          </section>
        </div>
      </div>
    </main>
  );
}
