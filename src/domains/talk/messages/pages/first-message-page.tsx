import { paths as accounts } from '#domains/people/accounts/paths.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { ShownConcern } from '#domains/people/screening/model.ts';
import { ConcernNotice } from '#domains/people/screening/parts/concern.tsx';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { awayOn } from '#ui/availability.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { writeTime } from '#ui/write-time.ts';
import { paths } from '../paths.ts';
import { canWriteTo } from '../policy.ts';
import { Composer, type Draft } from './composer.tsx';
import { PersonBeside, type Shared } from './person-beside.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly person: SeenPerson;
  readonly shared: Shared | undefined;
  /** Written to today, and how many more may be; undefined where the two are not strangers: then no limit applies. */
  readonly strangers: { readonly written: number; readonly left: number } | undefined;
  /** What stands against the text, because it is nearly the same as earlier ones. */
  readonly concern: ShownConcern | undefined;
  readonly refusal: string | undefined;
  readonly draft: Draft;
}

export function FirstMessagePage(props: Props) {
  const { reader, actor, person, shared, strangers, concern, refusal, draft } = props;
  const { t } = reader;
  // Nobody writes a letter that cannot be sent; what was written nevertheless stays to be read and copied.
  const canSend = canWriteTo(actor, person) && strangers?.left !== 0;
  const isReturned = refusal !== undefined || concern !== undefined || draft.error !== undefined;
  return (
    <main id="main" class="page pt-6 pb-12">
      <Breadcrumb t={t} trail={[{ href: profiles.person(person.id), label: person.name }]} />
      <PageHeading title={t('messages.first.title', { name: person.name })} lead={<About {...{ reader, person }} />} />
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div class="box grid grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
          {refusal && <Notice tone="warning">{refusal}</Notice>}
          {!actor.confirmed && (
            <Notice tone="warning" kind="static" title={t('messages.first.notConfirmed')}>
              <ButtonLink href={accounts.account()}>{t('messages.first.toAccount')}</ButtonLink>
            </Notice>
          )}
          {strangers && (
            <Notice tone={strangers.left > 0 ? 'info' : 'warning'} kind="static">
              {strangers.written > 0 && `${t('messages.first.written', { count: strangers.written })} `}
              {t('messages.first.left', { count: strangers.left })}
            </Notice>
          )}
          {concern && <ConcernNotice reader={reader} shown={concern} />}
          <ErrorSummary t={t} errors={draft.error ? [{ field: 'body', message: draft.error }] : []} />
          {(canSend || isReturned) && (
            <Composer
              {...{ reader, draft }}
              action={paths.withMember(person.id)}
              hint={t('messages.composer.hint')}
              returned={concern !== undefined}
              sendAnyway={concern?.concern === 'warned'}
              send={t(concern?.concern === 'warned' ? 'messages.composer.sendAnyway' : 'messages.composer.send')}
            />
          )}
        </div>
        <PersonBeside {...{ reader, actor, person, shared }} shows="idea" />
      </div>
    </main>
  );
}

/** Whether the person looks for a project now, so that nobody writes in vain. */
function About({ reader: { t, language, now }, person }: Pick<Props, 'reader' | 'person'>) {
  const away = awayOn(person.awayUntil, now);
  if (away) {
    const day = writeTime(new Date(`${away}T00:00:00Z`), { language, timeZone: 'UTC' }, 'day');
    return <>{t('messages.first.away', { name: person.name, day })}</>;
  }
  return <>{t(person.available ? 'messages.first.available' : 'messages.first.notAvailable', { name: person.name })}</>;
}
