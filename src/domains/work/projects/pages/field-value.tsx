import type { Words } from '#domains/core/programme/queries.ts';
import type { Reader } from '#platform/http.ts';
import { languageName, listOf } from '#ui/names-of.ts';
import { writeTime } from '#ui/time.tsx';
import type { FieldName, ProjectForm } from '../proposal/model.ts';

const lists = {
  subjects: 'subject',
  vocational_subjects: 'vocational_subject',
  competences: 'competence',
  tools: 'tool',
} as const;

/** What a field says, in the reader's words; '' where it says nothing. */
export function writeField(name: FieldName, form: ProjectForm, words: Words, reader: Reader): string {
  const { t, language } = reader;
  switch (name) {
    case 'type':
      return form.type && words.label('project_type', form.type, language);
    case 'languages':
      return listOf(
        form.languages.map((code) => languageName(code, language)),
        language,
      );
    case 'subjects':
    case 'vocational_subjects':
    case 'competences':
    case 'tools':
      // "Social and citizenship and Learning to learn" would be three things: such words bring their own "and".
      return form[name].map((key) => words.label(lists[name], key, language)).join(', ');
    case 'funded':
    case 'open_to_partners':
      return t(form[name] ? 'projects.yes' : 'projects.no');
    case 'starts_on':
    case 'ends_on':
      return writeDay(form[name], reader);
    default:
      return String(form[name] ?? '');
  }
}

/** A day without an hour is the same day everywhere. */
function writeDay(day: string | null, { language }: Reader): string {
  return day ? writeTime(new Date(`${day}T12:00:00Z`), { language, timeZone: 'UTC' }, 'day') : '';
}
