import { paths as people } from '#domains/people/people-search/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { ItemMenu } from '#ui/item-menu.tsx';
import { factsOf } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { mostSearches, type SavedSearch } from '../model.ts';
import { paths } from '../paths.ts';
import { MailsWarning } from './save-search-page.tsx';

/** With the address of its list, and what it searches in words. */
type ListedSearch = SavedSearch & {
  readonly address: string;
  readonly finds: { readonly text: string; readonly filters: readonly string[] };
};

interface Props {
  readonly reader: Reader;
  readonly searches: readonly ListedSearch[];
  readonly getsMails: boolean;
}

/** The searches that one has kept, each with the way to its list. */
export function SavedSearchesPage({ reader, searches, getsMails }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page max-w-4xl py-8">
      <PageHeading
        title={t('saved-searches.title')}
        lead={searches.length > 0 && t('saved-searches.lead', { count: searches.length, most: mostSearches })}
      />
      {searches.length === 0 ? (
        <EmptyState
          icon="search"
          title={t('saved-searches.none')}
          action={<ButtonLink href={people.people()}>{t('saved-searches.none.button')}</ButtonLink>}
        >
          {t('saved-searches.none.text')}
        </EmptyState>
      ) : (
        <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
          <MailsWarning {...{ t, getsMails }} />
          <ul class="box rows overflow-hidden">
            {searches.map((search) => (
              <SearchRow key={search.id} reader={reader} search={search} />
            ))}
          </ul>
        </div>
      )}
    </main>
  );
}

const icons = { people: 'users', adverts: 'quote', projects: 'stamp' } as const;

function SearchRow({ reader: { t }, search }: Pick<Props, 'reader'> & { readonly search: ListedSearch }) {
  const { id, list, name, mails, address, finds } = search;
  const facts = factsOf([finds.text && t('saved-searches.textOf', { text: finds.text }), ...finds.filters]);
  return (
    <li>
      <span class="round-icon">
        <Icon name={icons[list]} size={5} />
      </span>
      <div class="row-body">
        <a class="link-quiet tap font-semibold wrap-anywhere" href={address} dir="auto">
          {name}
        </a>
        {facts && (
          <p class="text-sm wrap-anywhere" dir="auto">
            {facts}
          </p>
        )}
        <p class="text-sm text-muted">
          {t(`saved-searches.list.${list}`)} · {t(`saved-searches.told.${mails}`)}
        </p>
      </div>
      <div class="row-acts items-start">
        <ButtonLink tone="quiet" href={paths.search(id)}>
          {t('saved-searches.change.button')}
          <span class="sr-only">: {name}</span>
        </ButtonLink>
        <ItemMenu t={t} what={name}>
          <ConfirmDetails
            label={t('saved-searches.delete')}
            icon="trash"
            tone="entry"
            question={<span class="wrap-anywhere">{t('saved-searches.deleteQuestion', { name })}</span>}
          >
            <Form action={paths.deletion(id)} layout="bare">
              <Button tone="danger" size="small">
                {t('saved-searches.deleteYes')}
              </Button>
            </Form>
          </ConfirmDetails>
        </ItemMenu>
      </div>
    </li>
  );
}
