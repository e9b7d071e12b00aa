import type { Words } from '#domains/core/programme/queries.ts';
import type { Reader } from '#platform/http.ts';
import { countryWithArticle, ofCountry } from '#ui/country-with-article.ts';
import { Notice } from '#ui/notice.tsx';
import { UserText } from '#ui/user-text.tsx';
import type { ProjectState } from '../model.ts';
import type { TimelineRow } from '../queries/project-timeline.ts';

const sentBack: readonly string[] = ['project.changes_requested', 'project.refused', 'project.declined'];

interface Props {
  readonly reader: Reader;
  readonly project: { readonly state: ProjectState };
  readonly words: Words;
  readonly timeline: readonly TimelineRow[];
}

/** Why the project came back to its founders, as the one who sent it back explained it. Nothing where it did not come back. */
export function LastAnswer({ reader: { t, language }, project, words, timeline }: Props) {
  const row = timeline.find(({ verb, reason }) => sentBack.includes(verb) && reason);
  if (!row || (project.state !== 'refused' && project.state !== 'draft')) return null;
  const from = row.country
    ? t(row.central ? 'projects.service.centralFor' : 'projects.service.national', {
        country: (row.central ? countryWithArticle : ofCountry)(row.country, language),
      })
    : (row.by ?? t('projects.timeline.somebody'));
  return (
    <Notice tone="warning" kind="static" title={t('projects.next.wrote', { who: from })}>
      {row.reasonKey && <p class="font-semibold">{words.label('refusing_project', row.reasonKey, language)}</p>}
      <UserText text={row.reason ?? ''} />
    </Notice>
  );
}
