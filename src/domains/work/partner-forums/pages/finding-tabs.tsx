import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { paths as suggestions } from '#domains/people/suggestions/paths.ts';
import { paths as adverts } from '#domains/work/adverts/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Translate } from '#platform/i18n.ts';
import { PartnerTabs } from '#ui/partner-tabs.tsx';
import { paths } from '../paths.ts';
import { looksForPartners } from '../policy.ts';

/** The other ways to find a partner, which members have. */
export function FindingTabs({ t, actor }: { readonly t: Translate; readonly actor: Actor }) {
  if (!looksForPartners(actor)) return null;
  return (
    <PartnerTabs
      t={t}
      current="forums"
      people={peopleSearch.people()}
      suggestions={suggestions.suggestions()}
      adverts={adverts.adverts()}
      forums={paths.forums()}
    />
  );
}
