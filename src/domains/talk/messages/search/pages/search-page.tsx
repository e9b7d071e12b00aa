import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { SearchLine } from '#ui/search-line.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { paths } from '../../paths.ts';
import { wordsAround } from '../model.ts';
import type { FoundMessage } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly q: string;
  readonly words: readonly string[];
  /** Undefined where nothing was asked, or too little to go by. */
  readonly found: { readonly entries: readonly FoundMessage[]; readonly next: string | undefined } | undefined;
  readonly older: boolean;
}

/** Finds words in the conversations of the reader. */
export function SearchPage({ reader, actor, q, words, found, older }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page pt-6 pb-12">
      <Breadcrumb t={t} trail={[{ href: paths.inbox(), label: t('messages.inbox.title') }]} />
      <PageHeading title={t('messages.search.title')} />
      <SearchForm t={t} q={q} />
      {!found && q !== '' && <p class="mt-6 text-muted">{t('messages.search.tooShort')}</p>}
      {found?.entries.length === 0 && (
        <div class="mt-6">
          <EmptyState icon="search" title={t('messages.search.none')}>
            {t('messages.search.noneAdvice')}
          </EmptyState>
        </div>
      )}
      {found && found.entries.length > 0 && (
        <div class="mt-6 max-w-3xl">
          <ul class="rows box overflow-hidden">
            {found.entries.map((entry) => (
              <Result key={entry.id} {...{ reader, actor, entry, words }} />
            ))}
          </ul>
          <Pager
            t={t}
            newer={older ? paths.search(q) : undefined}
            older={found.next && paths.searchAfter(q, found.next)}
          />
        </div>
      )}
    </main>
  );
}

export function SearchForm({ t, q }: { readonly t: Reader['t']; readonly q: string }) {
  return (
    <div class="max-w-3xl">
      <Form action={paths.search()} method="get" role="search" label={t('messages.search.title')}>
        <SearchLine t={t} text={q} label={t('messages.search.label')} />
      </Form>
    </div>
  );
}

interface ResultProps extends Pick<Props, 'reader' | 'actor' | 'words'> {
  readonly entry: FoundMessage;
}

function Result({ reader, actor, entry, words }: ResultProps) {
  const { t } = reader;
  const { id, conversation, title, name, author, by, body, sentAt } = entry;
  const writer = author === actor.id ? t('messages.thread.own') : by || t('messages.formerMember');
  return (
    <li class="relative">
      <div class="row-body">
        <div class="inbox-head">
          <a
            class="font-semibold after:absolute after:inset-0 hover:underline"
            href={paths.place(conversation, id)}
            dir="auto"
          >
            {title ?? (name || t('messages.formerMember'))}
          </a>
          <span class="text-sm whitespace-nowrap text-muted">
            <RelativeTime when={sentAt} reader={reader} />
          </span>
        </div>
        <p class="wrap-anywhere">
          <span class="text-muted">
            <bdi>{writer}</bdi>:
          </span>{' '}
          <bdi>{wordsAround(body, words)}</bdi>
        </p>
      </div>
    </li>
  );
}
