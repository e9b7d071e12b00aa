import { demoRoutes } from '#demo/routes.tsx';
import { domains } from '#domains/all.ts';
import type { Route } from '#platform/http.ts';
import type { Services } from '#platform/services.ts';

/** Every route of the program. Those of the demonstration exist only where it is switched on. */
export function routes({ demo }: Pick<Services, 'demo'>): readonly Route[] {
  return [...domains.flatMap(({ routes = [] }) => routes), ...(demo ? demoRoutes : [])];
}
