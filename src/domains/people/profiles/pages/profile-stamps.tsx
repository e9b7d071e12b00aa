import { paths as covers } from '#domains/core/covers/paths.ts';
import { paths as adverts } from '#domains/work/adverts/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import { Stamp } from '#ui/stamp.tsx';
import type { ProfilePageProps } from './profile-props.ts';

/** What the person asks others for now: stamps that are not cut out yet. */
export function AdvertsOfPerson({ reader, person, adverts: open }: ProfilePageProps) {
  if (open.length === 0) return null;
  return (
    <section>
      <h2 class="mb-4">{reader.t('profiles.adverts')}</h2>
      <ul class="album album-small">
        {open.map((advert) => (
          <li key={advert.id}>
            <Stamp
              reader={reader}
              project={{ ...advert, countries: [advert.country] }}
              state={{ kind: 'asks', of: person.relation === 'self' ? 'author' : 'reader' }}
              href={adverts.advert(advert.id)}
              cover={covers.cover(advert.cover)}
              size="s"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ProjectsOfPerson({ reader, projects: own }: ProfilePageProps) {
  if (own.length === 0) return null;
  return (
    <section>
      <h2 class="mb-4">{reader.t('profiles.projects')}</h2>
      <ul class="album album-small">
        {own.map((project) => {
          const [first = '', second = first] = project.founders;
          return (
            <li key={project.id}>
              <Stamp
                reader={reader}
                project={project}
                state={{ kind: project.running ? 'approved' : 'closed', at: project.approvedAt, by: [first, second] }}
                href={projects.project(project.id)}
                cover={projects.pictureOf(project)}
                alt={project.pictureKey ? project.pictureAlt : ''}
                size="s"
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
