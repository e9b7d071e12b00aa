import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Stamp, type StampState } from '#ui/stamp.tsx';
import type { SeenProject } from '../access.ts';
import { altOf } from '../model.ts';
import { nameOf } from '../parts/founder-name.ts';
import { paths } from '../paths.ts';
import { canAnswerProposal, otherFounderOf } from '../policy.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly project: SeenProject;
}

/** The stamp of a project on its own page: large, and beside the heading that says its title. */
export function ProjectStamp({ reader, actor, project }: Props) {
  const { proposal, pictureKey } = project;
  return (
    <Stamp
      reader={reader}
      project={{
        id: project.id,
        title: proposal.title || reader.t('projects.untitled'),
        countries: countriesOf(project),
        ageFrom: proposal.age_from,
        ageTo: proposal.age_to,
      }}
      state={stateFor(reader.t, actor, project)}
      cover={paths.pictureOf(project)}
      alt={altOf({ pictureKey, pictureAlt: proposal.picture_alt })}
      size="l"
      level="none"
      loads="first"
    />
  );
}

export function countriesOf({ founders, partners }: Pick<SeenProject, 'founders' | 'partners'>) {
  return [...new Set([...founders, ...partners].map(({ country }) => country))];
}

function stateFor(t: Translate, actor: Actor, project: SeenProject): StampState {
  const { state, round, activatedAt: at, founders } = project;
  const [first, second = first] = founders.map(({ country }) => country);
  if ((state === 'active' || state === 'closed') && at && first && second)
    return { kind: state === 'active' ? 'approved' : 'closed', at, by: [first, second] };
  if (state === 'under_review') return { kind: 'review' };
  if (state === 'waiting_for_partner') {
    const name = nameOf(t, otherFounderOf(actor, project));
    return { kind: 'waiting', on: canAnswerProposal(actor, project) ? 'reader' : { name } };
  }
  // Sent in once already: it came back.
  return { kind: state === 'refused' || round > 0 ? 'sentBack' : 'draft' };
}
