import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Member, Pupil } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName, listOf } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { paths } from '../paths.ts';
import type { ListedSpace } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member | Pupil;
  readonly spaces: readonly ListedSpace[];
  readonly older: string | undefined;
}

const words = {
  member: { lead: 'spaces.mineLead', none: 'spaces.mineEmptyText', action: projects.mine },
  pupil: { lead: 'spaces.mineLeadPupil', none: 'spaces.mineEmptyPupil', action: undefined },
} as const;

export function SpacesPage({ reader, actor, spaces, older }: Props) {
  const { t, language } = reader;
  const { lead, none, action } = words[actor.kind];
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
        <ul class="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {spaces.map(({ id, title, role, writable, countries }) => (
            <li key={id} class="grid">
              <Card level={2} title={<span dir="auto">{title}</span>} href={paths.space(id)}>
                <p class="text-muted">
                  {listOf(
                    countries.map((code) => countryName(code, language)),
                    language,
                  )}
                </p>
                <p class="mt-3 flex flex-wrap gap-2">
                  <Badge>{t(`spaces.role.${role}`)}</Badge>
                  {!writable && <Badge tone="plain">{t('spaces.readOnly')}</Badge>}
                </p>
              </Card>
            </li>
          ))}
        </ul>
      )}
      <Pager t={t} older={older} />
    </main>
  );
}
