import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { TextField } from '#ui/text-field.tsx';
import type { SeenConversation } from '../../access.ts';
import { paths } from '../../paths.ts';
import { longestGroupTitle, mostInGroup } from '../model.ts';
import { canAddPeople, canRenameGroup } from '../policy.ts';
import type { GroupMember, OfferedContact } from '../queries.ts';
import { ContactChoice } from './contact-choice.tsx';
import { GroupMembers } from './group-beside.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly conversation: SeenConversation;
  readonly title: string;
  readonly members: readonly GroupMember[];
  readonly contacts: readonly OfferedContact[];
  readonly typed: { readonly title: string; readonly people: readonly string[] };
  readonly wrong: ProblemsInWords;
}

export function GroupPage({ reader, actor, conversation, title, members, contacts, typed, wrong }: Props) {
  const { t } = reader;
  const { id } = conversation;
  const hasRoom = members.length < mostInGroup;
  return (
    <main id="main" class="page pt-6 pb-12">
      <Breadcrumb
        t={t}
        trail={[
          { href: paths.inbox(), label: t('messages.inbox.title') },
          { href: paths.newest(id), label: title },
        ]}
      />
      <PageHeading title={title} lead={t('messages.group.count', { count: members.length })} />
      <ErrorSummary t={t} errors={wrong.all} />
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
        <Card level={2} title={t('messages.group.people')}>
          <GroupMembers {...{ reader, actor, members }} added="told" />
        </Card>
        <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
          {canAddPeople(actor, conversation) && hasRoom && contacts.length > 0 && (
            <Card level={2} title={t('messages.group.add')}>
              <Form action={paths.groupPeople(id)}>
                <ContactChoice
                  {...{ reader, contacts }}
                  chosen={typed.people}
                  error={wrong.at('people')}
                  hint={t('messages.group.addHint')}
                />
                <div>
                  <Button icon="user-plus">{t('messages.group.doAdd')}</Button>
                </div>
              </Form>
            </Card>
          )}
          {!hasRoom && <p class="text-muted">{t('messages.group.full')}</p>}
          {canRenameGroup(actor, conversation) && (
            <Card level={2} title={t('messages.group.rename')}>
              <Form action={paths.groupTitle(id)}>
                <TextField
                  t={t}
                  name="title"
                  label={t('messages.group.title')}
                  value={typed.title}
                  error={wrong.at('title')}
                  maxlength={longestGroupTitle}
                />
                <div>
                  <Button tone="quiet">{t('messages.group.doRename')}</Button>
                </div>
              </Form>
            </Card>
          )}
          <ConfirmDetails label={t('messages.group.leave')} icon="log-out" question={t('messages.group.leaveQuestion')}>
            <Form action={paths.leaveGroup(id)} layout="bare">
              <Button tone="danger">{t('messages.group.leave')}</Button>
            </Form>
          </ConfirmDetails>
        </div>
      </div>
    </main>
  );
}
