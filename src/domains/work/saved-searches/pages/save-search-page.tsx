import type { SavedSearchId } from '#kernel/ids.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { TextField } from '#ui/text-field.tsx';
import { longestName, mailRhythms, type SearchedList } from '../model.ts';
import { paths } from '../paths.ts';

export interface TypedSearch {
  readonly name: string;
  readonly mails: string;
}

interface Props {
  readonly reader: Reader;
  readonly list: SearchedList;
  readonly query: string;
  /** Of a search that is kept already. */
  readonly id: SavedSearchId | undefined;
  readonly title: string;
  /** Where the list shows it. */
  readonly address: string;
  readonly typed: TypedSearch;
  readonly problems: Problems;
  readonly getsMails: boolean;
}

/** Name of a search, and how often a mail tells what is new in it. */
export function SaveSearchPage({ reader: { t }, list, query, id, title, address, typed, problems, getsMails }: Props) {
  const wrong = inWords(t, problems);
  return (
    <main id="main" class="page max-w-2xl py-8">
      <PageHeading title={title} />
      <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
        <ErrorSummary t={t} errors={wrong.all} />
        <p>
          {t(`saved-searches.of.${list}`)}{' '}
          <a class="link-quiet tap text-area" href={address}>
            {t('saved-searches.show')}
          </a>
        </p>
        <MailsWarning {...{ t, getsMails }} />
        <Form action={id ? paths.search(id) : paths.searches()}>
          {!id && <input type="hidden" name="list" value={list} />}
          {!id && <input type="hidden" name="search" value={query.replace(/^\?/, '')} />}
          <TextField
            t={t}
            name="name"
            label={t('saved-searches.name')}
            hint={t('saved-searches.nameHint')}
            value={typed.name}
            maxlength={longestName}
            error={wrong.at('name')}
          />
          <RadioGroup
            t={t}
            name="mails"
            label={t('saved-searches.mails')}
            value={typed.mails}
            choices={mailRhythms.map((value) => ({ value, label: t(`saved-searches.mails.${value}`) }))}
            error={wrong.at('mails')}
          />
          <div class="flex flex-wrap gap-3">
            <Button>{t('saved-searches.save.button')}</Button>
            <ButtonLink tone="plain" href={id ? paths.searches() : address}>
              {t('ui.cancel')}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </main>
  );
}

export function MailsWarning({ t, getsMails }: Pick<Props, 'getsMails'> & Pick<Reader, 't'>) {
  if (getsMails) return null;
  return (
    <Notice tone="warning" kind="static">
      {t('saved-searches.noMails')}
    </Notice>
  );
}
