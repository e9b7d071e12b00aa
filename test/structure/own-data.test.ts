import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { domains } from '#domains/all.ts';

/** Columns that name somebody who has an account and whose rows they do not take along, with the reason. */
const left: Readonly<Record<string, string>> = {
  'advert_entry.author_account': 'a copy of the advert for the search',
  'approach.to_id': 'what others wrote to them is among their messages, requests and answers',
  'block.blocked_id': 'whom others have blocked is their secret',
  'conduct_correction.answered_by': 'the words are those of its author',
  'conduct_look.officer_id': 'about a case of others; the event is there',
  'contact.other_id': 'the same contact from the other side',
  'diary_post.removed_by': 'the words are those of its author; the event is there',
  'forum_moderator.appointed_by': 'about other people; the event is there',
  'held_text.decided_by': 'the words are those of its sender; the event is there',
  'held_text.to_id': 'it has not reached them',
  'former_address.account_id': 'hashes alone',
  'one_time_link.account_id': 'hashes alone',
  'partner_forum.opened_by': 'a forum of the programme; the event is there',
  'own_data_file.account_id': 'the file itself',
  'people_entry.member_id': 'a copy of the profile for the search',
  'people_entry_former.member_id': 'a copy of the profile for the search',
  'recovery_code.account_id': 'hashes alone',
  'sanction.checked_by': 'about other people; the event is there',
  'sanction.imposed_by': 'about other people; the event is there',
  'sanction.lifted_by': 'about other people; the event is there',
  'school.head_given_by': 'data of the school and its head; the change is there',
  'school_change.seen_by': 'the words are those of who changed it; the event is there',
  'screening_rule_version.set_by': 'a rule of the programme; the event is there',
  'space_candidate.member_id': 'follows from the invitation to the project, which is there',
  'suggestion.other_id': 'to whom they are suggested is what others read',
  'suggestion.person_id': 'to whom they are suggested is what others read',
  'task_run.asked_by': 'how far work of the program has come',
  'verification.decided_by': 'about other people; the event is there',
  'waiting.on_account': 'follows from what waits, which is there, and goes with the answer',
  'waiting.waiter': 'follows from what waits, which is there, and goes with the answer',
};

it('every column that names somebody is in what they may take along, or left out with a reason', async () => {
  const doc = await readFile('docs/data.md', 'utf8');
  const named = doc.split('\n').flatMap((line) => {
    const [, table = '', , who = ''] = line.split('|').map((cell) => cell.trim());
    if (!/^`\w+`$/.test(table)) return [];
    const columns = [...who.matchAll(/`(\w+)`:/g)].map(([, column]) => `${table.slice(1, -1)}.${column}`);
    return columns.filter((column) => !/pupil(_id)?$/.test(column));
  });
  const covered = new Set(domains.flatMap(({ ownData = [] }) => ownData.flatMap(({ covers }) => covers)));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((column) => !covered.has(column) && !left[column])).toEqual([]);
  expect(Object.keys(left).filter((column) => covered.has(column) || !named.includes(column))).toEqual([]);
});
