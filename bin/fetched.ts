import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure, runQuietly } from './steps.mjs';

/** The folder of a package from which data is taken over, in a fixed version. It is kept in .cache and never installed. */
export async function fetched({ name, version }: { readonly name: string; readonly version: string }): Promise<string> {
  const folder = join('.cache/taken-over', `${basename(name)}-${version}`);
  if (existsSync(folder)) return folder;
  const aside = `${folder}.part`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const packed = await runQuietly('npm', ['pack', '--silent', '--pack-destination', aside, `${name}@${version}`]);
  const [archive] = readdirSync(aside).filter((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || !archive) throw new Failure(`${name}@${version} cannot be fetched:\n${packed.output}`);
  const unpacked = await runQuietly('tar', ['xzf', join(aside, archive), '-C', aside, '--strip-components=1']);
  if (unpacked.code !== 0) throw new Failure(unpacked.output);
  rmSync(join(aside, archive));
  renameSync(aside, folder);
  return folder;
}
