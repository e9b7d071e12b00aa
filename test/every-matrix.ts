import { readdirSync } from 'node:fs';
import type { Row, Shown } from './matrix/row.ts';

interface Matrix {
  readonly rows: readonly Row[];
  readonly shown?: readonly Shown[];
}

const files = readdirSync('test/matrix').filter((name) => !['row.ts', 'scene.ts'].includes(name));
const matrices = await Promise.all(
  files.map((name) => import(`./matrix/${name.slice(0, -'.ts'.length)}.ts`) as Promise<Matrix>),
);

/** Who gets through every route of every domain. */
export const everyRow = matrices.flatMap(({ rows }) => rows);
/** Where content of every kind is read. */
export const everyShown = matrices.flatMap(({ shown = [] }) => shown);
