import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { SelectField } from '#ui/select-field.tsx';
import type { SeenSpace } from '../../access.ts';
import { givenRoles, isFounder } from '../../model.ts';
import { paths } from '../../paths.ts';
import { canManageMember, canManageMembers } from '../../policy.ts';
import type { Candidate, ListedMember } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  /** Who reads it. */
  readonly me: string;
  readonly space: SeenSpace;
  readonly members: readonly ListedMember[];
  /** Partners of the project who are not in the space. */
  readonly candidates: readonly Candidate[];
}

const roleChoices = (t: Translate) => givenRoles.map((role) => ({ value: role, label: t(`spaces.role.${role}`) }));

export function MembersPage({ reader, me, space, members, candidates }: Props) {
  const { t } = reader;
  const adds = canManageMembers(space) && candidates.length > 0;
  const translates = reader.translates && canManageMembers(space);
  const list = (
    <ul class="box rows">
      {members.map((member) => (
        <li key={member.id}>
          <MemberEntry {...{ reader, me, space, member }} />
        </li>
      ))}
    </ul>
  );
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('spaces.members')}
        lead={<p class="max-w-xl">{t('spaces.membersLead')}</p>}
        actions={
          canManageMembers(space) && (
            <ButtonLink href={space.about} icon="user-plus" tone="quiet">
              {t('spaces.member.invite')}
            </ButtonLink>
          )
        }
      />
      {adds || translates ? (
        <div class="with-side">
          {list}
          <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
            {adds && <Candidates reader={reader} space={space} candidates={candidates} />}
            {translates && (
              <div id="translation">
                <TranslationChoice t={t} space={space} />
              </div>
            )}
          </div>
        </div>
      ) : (
        list
      )}
    </main>
  );
}

function MemberEntry({
  reader,
  me,
  space,
  member,
}: Pick<Props, 'reader' | 'me' | 'space'> & { readonly member: ListedMember }) {
  const { t, language } = reader;
  const isOwn = member.id === me;
  const { id, name, initialsOf, role, country, school } = member;
  return (
    <div class="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-3">
      <Avatar {...{ id, name, initialsOf, country }} />
      <div class="min-w-0 flex-1">
        <a class="font-semibold hover:underline wrap-anywhere" href={profiles.person(id)} dir="auto">
          {name}
        </a>
        <p class="text-sm text-muted">
          {school && <span dir="auto">{school}, </span>}
          {countryName(country, language)}
        </p>
      </div>
      <div class="flex flex-wrap items-center gap-2 max-sm:basis-full max-sm:ps-14 sm:contents">
        <Badge>{t(isOwn && isFounder(member) ? 'spaces.founded' : `spaces.role.${role}`)}</Badge>
        {canManageMember(space, member) && <MemberControls t={t} space={space} member={member} />}
      </div>
    </div>
  );
}

function MemberControls({
  t,
  space,
  member: { id, name, role },
}: Pick<Props, 'space'> & { t: Translate; member: ListedMember }) {
  return (
    <details class="confirm">
      <summary class="btn btn-ghost btn-sm">
        {t('spaces.member.change')}
        <span class="sr-only">: {name}</span>
      </summary>
      <div class="flex flex-wrap items-end gap-3 sm:ps-14">
        <Form action={paths.memberRole(space.id, id)} layout="bare">
          <SelectField
            t={t}
            name="role"
            id={`role-${id}`}
            label={t('spaces.member.role', { name })}
            need="unmarked"
            choices={roleChoices(t)}
            value={role}
          />
          <Button tone="quiet">{t('spaces.member.setRole')}</Button>
        </Form>
        <ConfirmDetails label={t('spaces.member.remove')} question={t('spaces.member.removeQuestion', { name })}>
          <Form action={paths.memberRemoval(space.id, id)} layout="bare">
            <Button tone="danger">{t('spaces.member.removeYes')}</Button>
          </Form>
        </ConfirmDetails>
      </div>
    </details>
  );
}

function Candidates({ reader: { t, language }, space, candidates }: Pick<Props, 'reader' | 'space' | 'candidates'>) {
  return (
    <Card level={2} title={t('spaces.member.candidates')}>
      <p class="mb-4 text-muted">{t('spaces.member.candidatesText')}</p>
      <Form action={paths.members(space.id)}>
        <SelectField
          t={t}
          name="member"
          label={t('spaces.member.teacher')}
          choices={candidates.map(({ id, name, country }) => ({
            value: id,
            label: `${name} (${countryName(country, language)})`,
          }))}
        />
        <SelectField t={t} name="role" label={t('spaces.member.as')} value="teacher" choices={roleChoices(t)} />
        <div>
          <Button>{t('spaces.member.add')}</Button>
        </div>
      </Form>
    </Card>
  );
}

/** Whether what pupils write may leave the program to be translated. */
function TranslationChoice({ t, space }: Pick<Props, 'space'> & { readonly t: Translate }) {
  const allowed = space.translatesPupils;
  return (
    <Card level={2} title={t('spaces.translation.title')}>
      <p class="mb-4 text-muted">{t(allowed ? 'spaces.translation.allowed' : 'spaces.translation.notAllowed')}</p>
      <Form action={paths.translation(space.id)} layout="bare">
        <Button tone="quiet" name="pupils" value={allowed ? 'no' : 'yes'}>
          {t(allowed ? 'spaces.translation.stop' : 'spaces.translation.allow')}
        </Button>
      </Form>
    </Card>
  );
}
