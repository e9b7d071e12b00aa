import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import { FollowInstead } from '#domains/people/profiles/parts/follow-actions.tsx';
import { PersonSummary } from '#domains/people/profiles/parts/person-summary.tsx';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { ShownConcern } from '#domains/people/screening/model.ts';
import { ConcernNotice } from '#domains/people/screening/parts/concern.tsx';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { longestNote, shortestNote } from '../model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly person: SeenPerson;
  /** As many requests as one may send wait for an answer, or were sent today: what to do is said in place of the form. */
  readonly full: string | undefined;
  readonly idempotencyKey: string;
  readonly note: string;
  /** What is wrong with the note. */
  readonly error: string | undefined;
  /** Why nothing can be asked now. */
  readonly refusal: string | undefined;
  /** What stands against the note, because it is nearly the same as earlier ones. */
  readonly concern: ShownConcern | undefined;
}

export function AskPage(props: Props) {
  const { reader, actor, person, full, idempotencyKey, note, error, refusal, concern } = props;
  const { t } = reader;
  const { confirmed } = actor;
  // What was typed and refused stays to be read and copied.
  const isReturned = refusal !== undefined || concern !== undefined || error !== undefined;
  return (
    <main id="main" class="page pt-6 pb-12">
      <Breadcrumb t={t} trail={[{ href: profiles.person(person.id), label: person.name }]} />
      <PageHeading title={t('contacts.ask.title', { name: person.name })} lead={t('contacts.ask.lead')} />
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <aside
          class="box grid grid-cols-[minmax(0,1fr)] gap-3 p-4 sm:gap-4 sm:p-6 lg:order-last"
          aria-label={t('contacts.ask.person')}
        >
          <PersonSummary {...{ reader, person }} shows="idea" />
        </aside>
        <div class="box grid grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
          {refusal && <Notice tone="warning">{refusal}</Notice>}
          {concern && <ConcernNotice reader={reader} shown={concern} />}
          {!confirmed && (
            <Notice tone="warning" kind="static" title={t('contacts.ask.notConfirmed')}>
              <ButtonLink href={accounts.account()}>{t('contacts.ask.toAccount')}</ButtonLink>
            </Notice>
          )}
          {full && !refusal && (
            <Notice tone="warning" kind="static" title={full}>
              <ButtonLink href={paths.contacts()} tone="quiet">
                {t('contacts.title')}
              </ButtonLink>
            </Notice>
          )}
          <ErrorSummary t={t} errors={error ? [{ field: 'note', message: error }] : []} />
          {((confirmed && !full) || isReturned) && (
            <Form action={paths.ask(person.id)}>
              <IdempotencyKey value={idempotencyKey} />
              {concern?.concern === 'warned' && <input type="hidden" name="sendAnyway" value="yes" />}
              <TextArea
                {...{ t, name: 'note', value: note, error }}
                label={t('contacts.ask.note')}
                hint={t('contacts.ask.noteHint', { least: shortestNote })}
                maxlength={longestNote}
                least={shortestNote}
                rows={7}
              />
              <Button icon="user-plus">
                {t(concern?.concern === 'warned' ? 'contacts.ask.sendAnyway' : 'contacts.ask.send')}
              </Button>
            </Form>
          )}
          <FollowInstead {...{ t, actor, person }} />
        </div>
      </div>
    </main>
  );
}
