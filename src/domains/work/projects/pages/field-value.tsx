import type { Words } from '#domains/core/programme/queries.ts';
import type { Reader } from '#platform/http.ts';
import { languageName, listOf } from '#ui/names-of.ts';
import { writeTime } from '#ui/write-time.ts';
import type { FieldName, Proposal } from '../proposal/model.ts';

const lists = {
  subjects: 'subject',
  vocational_subjects: 'vocational_subject',
  competences: 'competence',
  tools: 'tool',
} as const;

/** The value of a field in the reader's language; '' where it is empty. */
export function writeField(name: FieldName, proposal: Proposal, words: Words, reader: Reader): string {
  const { t, language } = reader;
  switch (name) {
    case 'type':
      return proposal.type && words.label('project_type', proposal.type, language);
    case 'languages':
      return listOf(
        proposal.languages.map((code) => languageName(code, language)),
        language,
      );
    case 'subjects':
    case 'vocational_subjects':
    case 'competences':
    case 'tools':
      // Not joined with "and", because some words contain one: "Social and citizenship".
      return proposal[name].map((key) => words.label(lists[name], key, language)).join(', ');
    case 'funded':
    case 'open_to_partners':
      return t(proposal[name] ? 'ui.yes' : 'ui.no');
    case 'starts_on':
    case 'ends_on':
      return writeDay(proposal[name], reader);
    default:
      return String(proposal[name] ?? '');
  }
}

/** In UTC, because a day without an hour is the same day in every time zone. */
function writeDay(day: string | null, { language }: Reader): string {
  return day ? writeTime(new Date(`${day}T12:00:00Z`), { language, timeZone: 'UTC' }, 'day') : '';
}
