import type { Reader } from '#platform/http.ts';
import { Stamp } from './stamp.tsx';

/** Two stamps to look at: projects of former years, for pages on which nothing of one's own is shown yet. Decoration. */
export function SampleStamps({ reader }: { readonly reader: Reader }) {
  const { t } = reader;
  return (
    <div class="stamp-fan" aria-hidden="true" inert>
      <Stamp
        reader={reader}
        project={{ id: 'sample-1', title: t('ui.sample.penPals'), countries: ['SK', 'ES'], ageFrom: 7, ageTo: 11 }}
        state={{ kind: 'approved', at: new Date(Date.UTC(2023, 1, 27)), by: ['SK', 'ES'] }}
        cover={{ sample: 'pen-pals' }}
        size="s"
        level="none"
      />
      <Stamp
        reader={reader}
        project={{ id: 'sample-2', title: t('ui.sample.flying'), countries: ['DE', 'GR', 'SE'], ageFrom: 7, ageTo: 11 }}
        state={{ kind: 'approved', at: new Date(Date.UTC(2015, 4, 12)), by: ['DE', 'GR'] }}
        cover={{ sample: 'flying' }}
        size="s"
        level="none"
      />
    </div>
  );
}
