import type { Breach } from '../tree.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const mostAtRuntime = 40;

/** Compares docs/dependencies.md with package.json: each package once, in its own part, with what it is for. */
export function dependencyBreaches(manifest: Manifest, doc: string): Breach[] {
  const [above = '', development = ''] = doc.split(/^## While developing$/m);
  const [runtime = '', fonts = ''] = above.split(/^## Fonts of other scripts$/m);
  const all = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies };
  const count = Object.keys(manifest.dependencies).length;
  return [
    ...partBreaches(Object.keys(manifest.dependencies), runtime, 'At runtime'),
    ...partBreaches(Object.keys(manifest.optionalDependencies ?? {}), fonts, 'Fonts of other scripts'),
    ...partBreaches(Object.keys(manifest.devDependencies), development, 'While developing'),
    ...Object.entries(all)
      .filter(([, version]) => !/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
      .map(([name, version]) => inManifest(`${name} is "${version}"`, 'Pin the exact version')),
    ...Object.keys(manifest.optionalDependencies ?? {})
      .filter((name) => !name.startsWith('@fontsource'))
      .map((name) => inManifest(`${name} is optional`, 'Only fonts are: move it to the dependencies')),
    ...(count > mostAtRuntime
      ? [inManifest(`${count} runtime dependencies, more than ${mostAtRuntime}`, 'Do without one')]
      : []),
  ];
}

function partBreaches(names: readonly string[], part: string, title: string): Breach[] {
  const rows = [...part.matchAll(/^\| `([^`]+)` \| (.*?) ?\|$/gm)].map((row) => ({
    name: row[1] ?? '',
    why: row[2] ?? '',
  }));
  const inDoc = (rule: string, advice: string): Breach => ({ file: 'docs/dependencies.md', rule, advice });
  return [
    ...names
      .filter((name) => !rows.some((row) => row.name === name))
      .map((name) => inDoc(`${name} is missing`, `Add it under "${title}" with what it is for`)),
    ...rows
      .filter((row) => !names.includes(row.name))
      .map((row) => inDoc(`${row.name} is not there in package.json`, 'Take the row out')),
    ...rows.filter((row) => row.why.length < 10).map((row) => inDoc(`${row.name}: not said what it is for`, 'Say it')),
  ];
}

const inManifest = (rule: string, advice: string): Breach => ({ file: 'package.json', rule, advice });
