import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Member, Pupil } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
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
import type { ListedSpace } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member | Pupil;
  readonly spaces: readonly ListedSpace[];
  readonly older: string | undefined;
}

const words = {
  member: { lead: 'spaces.mineLead', none: 'spaces.mineEmptyText', action: projects.mine, saysRole: true },
  pupil: { lead: 'spaces.mineLeadPupil', none: 'spaces.mineEmptyPupil', action: undefined, saysRole: false },
} as const;

export function SpacesPage({ reader, actor, spaces, older }: Props) {
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
        <ul class={`grid gap-4 ${columns[spaces.length] ?? 'sm:grid-cols-2 lg:grid-cols-3'}`}>
          {spaces.map((space) => (
            <li key={space.id} class="grid">
              <SpaceCard {...{ reader, space, saysRole }} size={spaces.length === 1 ? 'wide' : 'normal'} />
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
  /** A child knows what they are. */
  readonly saysRole: boolean;
  /** wide: alone on its line. */
  readonly size: 'normal' | 'wide';
}

/** The picture of the project first: a child finds the space by it. */
function SpaceCard({ reader, space, saysRole, size }: CardProps) {
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
    </StoryCard>
  );
}
