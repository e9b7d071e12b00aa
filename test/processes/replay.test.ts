import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProjects } from '../replay/project-file.ts';
import { replay } from '../replay/replay.ts';
import { subjectsAmong } from '../replay/teachers.ts';

const pastProjects = 'src/demo/past-projects.csv';
let place: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'opentwinning-projects-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

async function fileOf(text: string): Promise<string> {
  const path = join(place, 'projects.csv');
  await writeFile(path, text);
  return path;
}

describe('the replay of past projects', () => {
  it('brings three of them from the first registration to the diary that the world reads', {
    timeout: 300_000,
  }, async () => {
    const chosen = [
      'Oceans',
      'Wie sagt man das bei Euch?',
      'The Battle of Britain',
      'Traditional Games and Sports Exchange',
    ];
    const { outcomes, mistakes } = await replay(pastProjects, { only: ({ title }) => chosen.includes(title) });
    expect(mistakes).toEqual([]);
    expect(outcomes.map(({ title, end, why }) => [title, end, why])).toEqual([
      ['Oceans', 'ok', undefined],
      ['Wie sagt man das bei Euch?', 'ok', undefined],
      // The United Kingdom left the programme in 2021.
      ['The Battle of Britain', 'impossible', 'it takes two countries of the programme, and only PL is one'],
      ['Traditional Games and Sports Exchange', 'ok', undefined],
    ]);
    expect(outcomes.at(-1)?.countries).toEqual(['ES', 'RO', 'GR', 'TR']);
    expect(outcomes.at(-1)?.remarks).toEqual(['GB not in the programme today', 'brought with ES, RO, GR, TR']);
  });
});

describe('the file of projects', () => {
  it('is read with a mark at its beginning, line ends of any kind, quotes, empty lines and other habits of codes', async () => {
    const file = await fileOf(
      '\ufeffTitle,countries,ages,subjects,languages,year,theme\r\n"Seas, ""ours""",EL  el uk,"16-21","Music; Sea lore",EN fr,2020,\r\n\r\nNo ages,IT FR,,,,,"two\nlines"\r\n',
    );
    expect(await readProjects(file)).toEqual([
      {
        title: 'Seas, "ours"',
        countries: ['GR', 'GB'],
        ages: [16, 19],
        subjects: ['Music', 'Sea lore'],
        languages: ['en', 'fr'],
        theme: '',
        remarks: ['ages "16-21" read as 16-19'],
      },
      {
        title: 'No ages',
        countries: ['IT', 'FR'],
        ages: [7, 11],
        subjects: [],
        languages: [],
        theme: 'two lines',
        remarks: ['ages "" read as 7-11'],
      },
    ]);
  });

  it('says which columns it lacks', async () => {
    await expect(readProjects(await fileOf('title,land\nX,ES\n'))).rejects.toThrow(
      'lacks these columns: countries, ages',
    );
    await expect(readProjects(join(place, 'nowhere.csv'))).rejects.toThrow('There is no file');
  });

  it('gives an unknown subject the nearest word of the list, and says so', () => {
    const offered = ['music', 'natural_sciences', 'cross_curricular'].map((value) => ({ value, label: value }));
    const found = subjectsAmong(offered, { subjects: ['Music', 'Natural history', 'Beekeeping'] });
    expect(found.keys).toEqual(['music', 'natural_sciences', 'cross_curricular']);
    expect(found.remarks).toEqual([
      'subject "Natural history" is not in the list, taken as natural_sciences',
      'subject "Beekeeping" is not in the list, taken as cross_curricular',
    ]);
  });
});
