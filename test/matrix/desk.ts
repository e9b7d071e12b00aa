import { paths } from '#domains/views/desk/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Row } from './row.ts';
import { members } from './scene.ts';

export const rows: readonly Row[] = [
  { route: 'GET /desk', at: paths.desk, open: members },
  { route: 'GET /stream', at: paths.stream, open: members },
  { route: 'GET /desk/projects', at: projects.mine, open: members },
];
