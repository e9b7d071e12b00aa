import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Member, Pupil } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Flags } from '#ui/flags.tsx';
import { countryName, listOf } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { StoryCard } from '#ui/story-card.tsx';
import { writeRelativeTime } from '#ui/write-time.ts';
import { isFounder } from '../model.ts';
import { paths } from '../paths.ts';
import type { ListedSpace, SpacePerson } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member | Pupil;
  readonly spaces: readonly ListedSpace[];
  /** In the only space, where the reader sees who is in it. */
  readonly people: readonly SpacePerson[];
  readonly older: string | undefined;
}

const words = {
  member: { lead: 'spaces.mineLead', none: 'spaces.mineEmptyText', action: projects.mine, saysRole: true },
  pupil: { lead: 'spaces.mineLeadPupil', none: 'spaces.mineEmptyPupil', action: undefined, saysRole: false },
} as const;

export function SpacesPage({ reader, actor, spaces, people, older }: Props) {
  const { t } = reader;
  const { lead, none, action, saysRole } = words[actor.kind];
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('spaces.mine')} lead={t(lead)} />
      {spaces.length === 0 ? (
        <EmptyState
          icon="house"
          title={t('spaces.mineEmpty')}
          action={action && <ButtonLink href={action()}>{t('spaces.toProjects')}</ButtonLink>}
        >
          {t(none)}
        </EmptyState>
      ) : (
        <ul class={`own-spaces grid gap-4 ${columns[spaces.length] ?? 'sm:grid-cols-2 lg:grid-cols-3'}`}>
          {spaces.map((space) => (
            <li key={space.id} class="grid">
              <SpaceCard {...{ reader, space, people, saysRole }} size={spaces.length === 1 ? 'wide' : 'normal'} />
            </li>
          ))}
        </ul>
      )}
      <Pager t={t} older={older} />
    </main>
  );
}

/** Few spaces fill the width too. */
const columns: Readonly<Record<number, string>> = { 1: '', 2: 'sm:grid-cols-2' };

interface CardProps {
  readonly reader: Reader;
  readonly space: ListedSpace;
  readonly people: readonly SpacePerson[];
  /** A child knows what they are. */
  readonly saysRole: boolean;
  /** wide: alone on its line. */
  readonly size: 'normal' | 'wide';
}

/** The picture of the project first: a child finds the space by it. */
function SpaceCard({ reader, space, people, saysRole, size }: CardProps) {
  const { t, language, now } = reader;
  const { id, title, role, writable, countries, picture, activeAt } = space;
  const names = countries.map((code) => countryName(code, language));
  return (
    <StoryCard
      href={paths.space(id)}
      title={title}
      level={2}
      opening={activeAt ? t('spaces.lastActive', { when: writeRelativeTime(activeAt, now, language) }) : ''}
      size={size}
      picture={picture && { src: projects.pictureOf(picture), alt: '' }}
      facts={
        <span class="flex flex-wrap items-center gap-2">
          <Flags countries={countries} />
          {listOf(names, language)}
        </span>
      }
    >
      {(!writable || saysRole) && (
        <p class="mt-1 flex flex-wrap gap-2">
          {saysRole && <Badge>{t(isFounder(space) ? 'spaces.founded' : `spaces.role.${role}`)}</Badge>}
          {!writable && <Badge tone="plain">{t('spaces.readOnly')}</Badge>}
        </p>
      )}
      {people.length > 0 && (
        <div class="mt-4 border-t border-base-300 pt-4">
          <p class="mb-3 text-sm text-muted">{t('spaces.whoIsIn')}</p>
          <ul class="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-3 lg:grid-cols-2">
            {people.map((person) => (
              <li key={person.id} class="flex items-center gap-3">
                <Avatar {...person} />
                <span class="min-w-0 wrap-anywhere">
                  <bdi class="font-semibold">{person.name}</bdi>
                  <span class="block text-sm text-muted">{countryName(person.country, language)}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </StoryCard>
  );
}
