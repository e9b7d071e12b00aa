import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { ContactNote } from '../access.ts';
import { longestPrivateNote } from '../model.ts';
import { paths } from '../paths.ts';

export interface TypedNote {
  readonly note: string;
  readonly groups: string;
}

interface Props {
  readonly reader: Reader;
  readonly contact: ContactNote;
  readonly typed: TypedNote;
  /** Of what is saved, as the member has seen it. */
  readonly version: string;
  readonly meanwhile?: TypedNote | undefined;
  readonly wrong: ProblemsInWords;
}

/** What a member keeps about a contact, for themselves alone. */
export function ContactNotePage({ reader: { t }, contact: { other, name }, typed, version, meanwhile, wrong }: Props) {
  return (
    <main id="main" class="page max-w-3xl py-8">
      <Breadcrumb
        t={t}
        trail={[
          { href: paths.contacts(), label: t('contacts.title') },
          { href: profiles.person(other), label: name },
        ]}
      />
      <PageHeading title={t('contacts.note.title', { name })} lead={t('contacts.note.lead')} />
      <div class="box grid grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
        {meanwhile && (
          <SavedMeanwhile
            t={t}
            by="self"
            fields={[
              { label: t('contacts.note.text'), typed: typed.note, saved: meanwhile.note },
              { label: t('contacts.note.groups'), typed: typed.groups, saved: meanwhile.groups },
            ]}
          />
        )}
        <ErrorSummary t={t} errors={wrong.all} />
        <Form action={paths.note(other)}>
          <input type="hidden" name="version" value={version} />
          <TextArea
            t={t}
            name="note"
            label={t('contacts.note.text')}
            value={typed.note}
            error={wrong.at('note')}
            maxlength={longestPrivateNote}
            need="optional"
            rows={5}
          />
          <TextField
            t={t}
            name="groups"
            label={t('contacts.note.groups')}
            hint={t('contacts.note.groupsHint')}
            value={typed.groups}
            error={wrong.at('groups')}
            need="optional"
          />
          <div>
            <Button>{t('contacts.note.save')}</Button>
          </div>
        </Form>
      </div>
    </main>
  );
}
