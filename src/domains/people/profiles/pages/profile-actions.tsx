import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { ReportLink } from '#ui/report-link.tsx';
import type { SeenPerson } from '../access.ts';
import { ContactActions } from '../parts/contact-actions.tsx';
import { FollowButton } from '../parts/follow-actions.tsx';
import { paths } from '../paths.ts';
import { canActOn, canBlock } from '../policy.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly person: SeenPerson;
}

/** What the reader can do with this person now. */
export function ProfileActions({ reader, actor, person }: Props) {
  const { t } = reader;
  const { id, relation } = person;
  if (relation === 'self')
    return (
      <div>
        <ButtonLink href={paths.ownProfile()} icon="pencil">
          {t('profiles.edit')}
        </ButtonLink>
      </div>
    );
  if (!canActOn(actor, person)) return null;
  if (relation === 'blocked')
    return (
      <Notice tone="warning" kind="static" title={t('profiles.blocked')}>
        <Form action={contacts.unblock(id)}>
          <Button tone="quiet" size="small">
            {t('profiles.unblock')}
          </Button>
        </Form>
      </Notice>
    );
  return (
    <div class="flex flex-wrap items-center gap-3">
      <ButtonLink href={messages.withMember(id)} icon="send">
        {t('profiles.write')}
      </ButtonLink>
      <ContactActions {...{ reader, actor, person }} starts={person.ofReader ? 'beside' : 'here'} />
      <FollowButton {...{ t, actor, person }} />
    </div>
  );
}

/** What is seldom needed, at the end: telling the support service, and keeping somebody away. */
export function SafetyActions({ reader, actor, person }: Props) {
  const { t } = reader;
  return (
    <div class="flex flex-wrap items-start gap-3 text-sm empty:hidden">
      <ReportLink
        t={t}
        href={conduct.report('profile', person.id)}
        what={t('profiles.reported', { name: person.name })}
        own={person.relation === 'self'}
      />
      {canBlock(actor, person) && (
        <ConfirmDetails label={t('profiles.block')} size="small" question={t('profiles.blockSure')}>
          <Form action={contacts.block(person.id)} layout="bare">
            <Button tone="danger" size="small">
              {t('profiles.block')}
            </Button>
          </Form>
        </ConfirmDetails>
      )}
    </div>
  );
}
