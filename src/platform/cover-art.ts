import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const pictures = z.record(z.string(), z.string());
/**
 * What bin/make-covers.ts has written, read when it is first needed: a megabyte that most processes never ask for. A
 * failure is not kept: the next reader asks again.
 */
function keeping<content>(read: (name: string) => Promise<content>): (name: string) => Promise<content> {
  const kept = new Map<string, Promise<content>>();
  return (name) => {
    const known = kept.get(name) ?? read(name);
    kept.set(name, known);
    known.catch(() => kept.delete(name));
    return known;
  };
}

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(process.cwd(), 'src/ui/cover', `${name}.json`), 'utf8'));

const readPictures = keeping(async (name) => pictures.parse(await readJson(name)));

/** The drawings, by the name of what they show. */
export const coverPictures = () => readPictures('pictures');

const readNames = keeping(async (language) => pictures.parse(await readJson(`names/${language}`)));

/** What each picture shows, in a language of the pages; in English where nobody has named it. */
export const coverNames = (language: string) => readNames(language).catch(() => readNames('en'));

const readThings = keeping(async () => pictures.parse(await readJson('editors-choice/things')));

/** By concept, the things that stand for it on covers. */
export const coverChoice = () => readThings('things');
