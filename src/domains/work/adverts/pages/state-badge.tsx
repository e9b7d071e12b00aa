import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { type AdvertState, daysLeft } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly advert: { readonly state: AdvertState; readonly expiresOn: string | null; readonly hidden: boolean };
}

export function StateBadge({ reader: { t, now }, advert: { state, expiresOn, hidden } }: Props) {
  if (hidden) return <Badge tone="error">{t('adverts.state.hidden')}</Badge>;
  if (state === 'open')
    return (
      <Badge tone="success">{t('adverts.state.open', { days: Math.max(0, daysLeft(expiresOn ?? '', now)) })}</Badge>
    );
  return <Badge tone={state === 'found' ? 'label' : 'plain'}>{t(`adverts.state.${state}`)}</Badge>;
}
