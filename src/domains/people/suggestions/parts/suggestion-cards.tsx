import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import { paths as adverts } from '#domains/work/adverts/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import { countryName, listOf } from '#ui/names-of.ts';
import { SmallStamp } from '#ui/stamp.tsx';
import { dismissalReasons, type SuggestingPage } from '../model.ts';
import { paths } from '../paths.ts';
import type { Suggestion } from '../queries.ts';
import { WhySuggested } from './why-suggested.tsx';

interface Props {
  readonly reader: Reader;
  readonly suggestions: readonly Suggestion[];
  readonly subjectLabel: (key: string) => string;
  /** The page on which the reader stays who puts one away. */
  readonly from: SuggestingPage;
  /** Where there is room for so many side by side. */
  readonly across?: 2 | 3;
}

/** Teachers, adverts and projects that are suggested, each with the reasons, and with "Not for me". */
export function SuggestionCards({ reader, suggestions, subjectLabel, from, across = 3 }: Props) {
  return (
    <ul class={`grid grid-cols-[minmax(0,1fr)] gap-6 sm:grid-cols-2 ${across === 3 ? 'lg:grid-cols-3' : ''}`}>
      {suggestions.map((suggestion) => {
        const { id, kind, reasons } = suggestion;
        return (
          <li key={id} class="box row-span-4 grid grid-cols-[minmax(0,1fr)] grid-rows-subgrid gap-y-4 p-4 sm:p-6">
            {kind === 'person' ? (
              <PersonHead reader={reader} suggestion={suggestion} />
            ) : (
              <ThingHead reader={reader} suggestion={suggestion} />
            )}
            {suggestion.text && (
              <p class="line-clamp-4 wrap-anywhere" lang={suggestion.writtenIn ?? undefined} dir="auto">
                {suggestion.text}
              </p>
            )}
            <WhySuggested {...{ reader, kind, reasons, subjectLabel }} />
            <div class="row-start-4 flex flex-wrap items-start gap-2">
              <Action reader={reader} suggestion={suggestion} />
              <NotForMe reader={reader} suggestion={suggestion} from={from} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

interface OneProps {
  readonly reader: Reader;
  readonly suggestion: Suggestion;
}

function PersonHead({ reader: { language }, suggestion: { person } }: OneProps) {
  return (
    <div class="flex items-center gap-4">
      <Avatar {...person} size="large" />
      <div class="min-w-0">
        <h3 class="wrap-anywhere">
          <a class="link-quiet" href={profiles.person(person.id)} dir="auto">
            {person.name}
          </a>
        </h3>
        <p class="text-sm text-muted wrap-anywhere">
          <bdi>{person.school}</bdi>, {countryName(person.country, language)}
        </p>
      </div>
    </div>
  );
}

/** An advert with its author, or a project with its countries. */
function ThingHead({ reader: { t, language }, suggestion }: OneProps) {
  const { kind, subject, title, writtenIn, person, cover, pictureKey, countries } = suggestion;
  const href = kind === 'advert' ? adverts.advert(subject) : projects.project(subject);
  const names = countries.map((code) => countryName(code, language));
  return (
    <div class="flex items-start gap-4">
      <SmallStamp cover={projects.pictureOf({ id: subject, cover: cover ?? '', pictureKey })} />
      <div class="min-w-0">
        <p class="text-sm text-muted">{t(`suggestions.kind.${kind === 'advert' ? 'advert' : 'project'}`)}</p>
        <h3 class="wrap-anywhere">
          <a class="link-quiet" href={href} lang={writtenIn ?? undefined} dir="auto">
            {title}
          </a>
        </h3>
        <p class="text-sm text-muted wrap-anywhere">
          {kind === 'advert' && (
            <>
              <bdi>{person.name}</bdi>
              {', '}
            </>
          )}
          {listOf(names, language)}
        </p>
      </div>
    </div>
  );
}

const nameOf = ({ title, person }: Suggestion) => title ?? person.name;

function Action({ reader: { t }, suggestion }: OneProps) {
  const { kind, subject, person } = suggestion;
  const [href, label] =
    kind === 'person'
      ? ([messages.withMember(person.id), 'people-search.write'] as const)
      : kind === 'advert'
        ? ([adverts.advert(subject), 'suggestions.open.advert'] as const)
        : ([projects.project(subject), 'suggestions.open.project'] as const);
  return (
    <ButtonLink href={href}>
      {t(label)}
      <span class="sr-only">: {nameOf(suggestion)}</span>
    </ButtonLink>
  );
}

/** One click opens the question, the answer is the second: the reason is a button. */
function NotForMe({ reader: { t }, suggestion, from }: OneProps & Pick<Props, 'from'>) {
  return (
    <ConfirmDetails
      label={t('suggestions.notForMe')}
      effect="harmless"
      question={<p>{t('suggestions.notForMe.why')}</p>}
    >
      <Form action={paths.dismissal(suggestion.id)} layout="bare" label={nameOf(suggestion)}>
        <input type="hidden" name="from" value={from} />
        {dismissalReasons
          .filter((reason) => reason !== 'known' || suggestion.kind === 'person')
          .map((reason) => (
            <Button key={reason} tone="quiet" size="small" name="reason" value={reason}>
              {t(`suggestions.reason.${reason}`)}
            </Button>
          ))}
      </Form>
    </ConfirmDetails>
  );
}
