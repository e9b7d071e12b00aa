import type { Translate } from '#platform/i18n.ts';
import { Badge } from './badge.tsx';

export type Audience = 'public' | 'members' | 'teachers' | 'contacts';

const icons = { public: 'globe', members: 'users', teachers: 'lock', contacts: 'user-plus' } as const;

/** Who can read this. Stands beside everything that others can read. */
export function AudienceBadge({ t, audience }: { readonly t: Translate; readonly audience: Audience }) {
  return (
    <Badge tone={audience === 'public' ? 'info' : 'soft'} icon={icons[audience]}>
      {t(`ui.audience.${audience}`)}
    </Badge>
  );
}
