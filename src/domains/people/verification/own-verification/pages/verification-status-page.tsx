import { AnsweringService } from '#domains/core/programme/parts/answering-service.tsx';
import type { AnsweringService as Service } from '#domains/core/programme/queries.ts';
import { UnconfirmedAddress } from '#domains/people/accounts/parts/unconfirmed-address.tsx';
import { schoolLabel } from '#domains/people/schools/model.ts';
import { SchoolChoiceForm, type SchoolChoiceProps } from '#domains/people/schools/parts/school-choice-form.tsx';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { RelativeTime, Time } from '#ui/time.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { UserText } from '#ui/user-text.tsx';
import { reminderFrom, type StepState, stepsOf, type VerificationStatus, waitingOn } from '../../model.ts';
import { paths } from '../../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly status: VerificationStatus;
  /** In the reader's words. */
  readonly reason: string | undefined;
  readonly mayRemind: boolean;
  /** Whom to ask. */
  readonly service: Service | undefined;
  readonly form: SchoolChoiceProps;
}

const icons = { done: 'check', waiting: 'clock', failed: 'x', open: 'minus' } as const satisfies Record<
  StepState,
  string
>;

/** A member's own verification: its progress, what the member can do, and the form that corrects school and head. */
export function VerificationStatusPage({ reader, status, reason, mayRemind, service, form }: Props) {
  const { t, now } = reader;
  const from = reminderFrom(status);
  const { decision, state } = status;
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('verification.status.title')}
        lead={t(`verification.waitingOn.${waitingOn(status, now)}`)}
      />
      <div class="grid gap-8 lg:grid-cols-[20rem_1fr] items-start">
        <div class="grid gap-6">
          <Card level={2} title={t('verification.status.steps')}>
            <Timeline
              entries={stepsOf(status, now).map(({ key, state: step, at }) => ({
                id: key,
                icon: icons[step],
                what: t(`verification.progress.${key}`),
                when: at && <RelativeTime when={at} reader={reader} />,
              }))}
            />
            {mayRemind && (
              <Form action={paths.headReminder()} layout="bare">
                <Button tone="quiet" size="small" icon="mail">
                  {t('verification.status.remind')}
                </Button>
              </Form>
            )}
            {!mayRemind && from && (
              <p class="text-sm text-muted">
                {t('verification.status.remindFrom')} <Time when={from} reader={reader} style="day" />
              </p>
            )}
          </Card>
          <Card level={2} title={t('verification.status.ask')}>
            <AnsweringService t={t} service={service} />
          </Card>
        </div>
        <div class="grid gap-6">
          {!status.addressConfirmedAt && (
            <Notice tone="info" kind="static" title={t('verification.status.confirmFirst')}>
              <UnconfirmedAddress t={t} email={status.email} />
            </Notice>
          )}
          {status.namesOwnAddress && !status.head && state === 'waiting' && (
            <Notice tone="info" kind="static" title={t('verification.status.ownAddress')}>
              {t('verification.status.ownAddressText')}
            </Notice>
          )}
          {state === 'refused' && decision && (
            <Notice tone="error" kind="static" title={t('verification.status.refused', { reason: reason ?? '' })}>
              <UserText text={decision.reason ?? ''} />
            </Notice>
          )}
          <section class="grid gap-3">
            <h2>{t(state === 'refused' ? 'verification.status.again' : 'verification.status.school')}</h2>
            <p class="text-muted">
              {status.school && t('verification.status.now', { school: schoolLabel(status.school) })}{' '}
              {t(`verification.status.hint.${state}`)}
            </p>
            <SchoolChoiceForm {...form} />
          </section>
        </div>
      </div>
    </main>
  );
}
