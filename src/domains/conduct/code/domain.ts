import type { Domain } from '#domains/manifest.ts';
import { paths } from './paths.ts';
import { codeRoutes } from './routes.tsx';

export const code: Domain = {
  name: 'conduct/code',
  menu: [
    { menu: 'site', order: 30, key: 'conduct', label: 'code.menu.conduct', href: paths.code() },
    { menu: 'footer', order: 10, key: 'conduct', label: 'code.menu.conduct', href: paths.code() },
    { menu: 'footer', order: 20, key: 'privacy', label: 'code.menu.privacy', href: paths.privacy() },
  ],
  routes: codeRoutes,
};
