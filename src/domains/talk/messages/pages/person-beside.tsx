import { WhyItFits } from '#domains/people/people-search/parts/why-it-fits.tsx';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import type { Teaching } from '#domains/people/profiles/model.ts';
import { ContactActions } from '#domains/people/profiles/parts/contact-actions.tsx';
import { PersonSummary } from '#domains/people/profiles/parts/person-summary.tsx';
import { PossibleStamp } from '#domains/people/profiles/parts/possible-stamp.tsx';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly person: SeenPerson;
  /** What they would like to do, where the letter is the first one. */
  readonly shows?: 'idea';
  readonly shared: Shared | undefined;
}

/** What both teach and speak. */
export interface Shared {
  /** Of the reader and of the person. */
  readonly teaching: readonly [Teaching, Teaching];
  readonly subjectLabel: (key: string) => string;
}

/** Who the letters go to: what is worth knowing while one writes, and the next step together. */
export function PersonBeside({ reader, actor, person, shows, shared }: Props) {
  const { t } = reader;
  const reasons = shared && reasonsOf(reader, shared);
  return (
    <aside class="grid grid-cols-[minmax(0,1fr)] gap-6" aria-label={t('messages.person')}>
      <section class="box grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-6">
        <PersonSummary {...{ reader, person, shows }}>
          {reasons && (
            <div class="rounded-box bg-area-soft p-4">
              <h2 class="mb-2 text-base">{t('profiles.shared')}</h2>
              {reasons}
            </div>
          )}
        </PersonSummary>
        <div class="grid gap-3">
          <a class="btn btn-outline" href={profiles.person(person.id)}>
            {t('messages.seeProfile')}
          </a>
          <ContactActions {...{ reader, actor, person }} starts={shared ? 'elsewhere' : 'here'} />
        </div>
      </section>
      {shared && <PossibleStamp {...{ reader, actor, person, ...shared }} />}
    </aside>
  );
}

function reasonsOf(reader: Reader, { teaching: [own, person], subjectLabel }: Shared) {
  return WhyItFits({ reader, own, person, subjectLabel, layout: 'under' });
}
