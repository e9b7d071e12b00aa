import type { Reader } from '#platform/http.ts';
import { countryName, listOf } from '#ui/names-of.ts';
import { Time } from '#ui/time.tsx';
import { Timeline, type TimelineEntry } from '#ui/timeline.tsx';
import type { Project } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly project: Project;
}

/** How a public project came about, for everybody: its days, with countries and without names. */
export function ProjectHistory({ reader, project }: Props) {
  const { t } = reader;
  const entries = entriesOf(reader, project);
  if (entries.length === 0) return null;
  return (
    <section class="box p-5 sm:p-6">
      <h2 class="mb-4 text-xl">{t('projects.history.title')}</h2>
      <Timeline entries={entries} />
    </section>
  );
}

function entriesOf(reader: Reader, project: Project): TimelineEntry[] {
  const { t, language } = reader;
  const { founders, partners, submittedAt, activatedAt, closedAt } = project;
  const day = (when: Date) => <Time when={when} reader={reader} style="day" />;
  const services = listOf([...new Set(founders.map(({ country }) => countryName(country, language)))], language);
  const rows: (TimelineEntry & { readonly at: Date })[] = partners.map(({ id, country, joinedAt }) => ({
    id,
    at: joinedAt,
    icon: 'users',
    what: t('projects.history.joined', { country: countryName(country, language) }),
    when: day(joinedAt),
  }));
  if (submittedAt)
    rows.push({ id: 'sent', at: submittedAt, icon: 'send', what: t('projects.history.sent'), when: day(submittedAt) });
  if (activatedAt)
    rows.push({
      id: 'approved',
      at: activatedAt,
      icon: 'award',
      what: t('projects.history.approved', { countries: services }),
      when: day(activatedAt),
    });
  if (closedAt)
    rows.push({ id: 'closed', at: closedAt, icon: 'lock', what: t('projects.history.closed'), when: day(closedAt) });
  return rows.sort((one, other) => other.at.getTime() - one.at.getTime());
}
