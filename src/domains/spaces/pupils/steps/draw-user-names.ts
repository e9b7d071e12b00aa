import { createHash } from 'node:crypto';
import type { Db } from '#platform/db.ts';
import { readableWordAt } from '#platform/readable-password.ts';
import { typedName } from '../model.ts';

interface Drawing {
  /** Of the list: what the teacher was shown before is what the pupils get. */
  readonly key: string;
  readonly language: string;
}

/** The user name of a pupil. Where one is taken, the next round draws another, with more digits each time. */
export function userNameOf(name: string, { key, language }: Drawing, round: number): string {
  const drawn = createHash('sha256').update(`${key} ${name} ${round}`).digest();
  const word = (at: number) => typedName(readableWordAt(language, drawn.readUInt32BE(at)));
  const least = 10 ** round;
  return `${typedName(name.replaceAll(/\([^()]*\)/g, '')) || word(0)}.${word(4)}-${least + (drawn.readUInt32BE(8) % (9 * least))}`;
}

/** The user names that these pupils will get, unless somebody takes one meanwhile. In the order of the names, which differ. */
export async function drawUserNames(db: Db, names: readonly string[], drawing: Drawing): Promise<string[]> {
  const drawn = new Map<string, string>();
  for (let round = 1; drawn.size < names.length; round += 1) {
    const open = names.filter((name) => !drawn.has(name));
    const tried = open.map((name) => userNameOf(name, drawing, round));
    const rows = await db.selectFrom('pupil').select('user_name').where('user_name', 'in', tried).execute();
    const taken = new Set([...rows.map(({ user_name }) => user_name), ...drawn.values()]);
    for (const [index, name] of open.entries()) {
      const userName = tried[index] ?? '';
      if (!taken.has(userName)) drawn.set(name, userName);
      taken.add(userName);
    }
  }
  return names.map((name) => drawn.get(name) ?? '');
}
