import type { Words } from '#domains/core/programme/queries.ts';
import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as translation } from '#domains/core/translation/paths.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { countryName, factsOf, languageName, listOf, writeAges } from '#ui/names-of.ts';
import { WrittenIn } from '#ui/written-in.tsx';
import type { SeenAdvert } from '../access.ts';
import type { AdvertText } from '../model.ts';
import { writeMonth } from '../parts/write-month.ts';
import { paths } from '../paths.ts';
import type { SimilarAdvert } from '../queries/similar-adverts.ts';

interface Props {
  readonly reader: Reader;
  readonly words: Words;
  readonly advert: SeenAdvert;
  /** How one's own text begins. */
  readonly opening: string;
  readonly similar: readonly SimilarAdvert[];
}

type Compared = Pick<AdvertText, 'subjects' | 'languages' | 'starts_in' | 'age_from' | 'age_to'>;

/** Before an advert is posted: each of those that are most like it beside it, text beside text, with the way to answer that one instead. */
export function ComparedAdverts(props: Props) {
  const { reader, similar } = props;
  const { t } = reader;
  return (
    <section class="grid grid-cols-[minmax(0,1fr)] gap-4" aria-labelledby="similar">
      <div>
        <h2 id="similar" class="text-xl">
          {t('adverts.similar.title', { count: similar.length })}
        </h2>
        <p class="text-muted">{t('adverts.similar.faster')}</p>
      </div>
      {similar.map((one, at) => (
        <details key={one.id} class="box" open={at === 0}>
          <summary class="flex cursor-pointer items-start gap-3 p-4 sm:px-6">
            <Icon name="chevron-down" size={4} class="turns mt-1" />
            <span class="min-w-0">
              <span class="font-semibold wrap-anywhere" lang={one.writtenIn} dir="auto">
                {one.title}
              </span>
              <span class="block text-sm text-muted wrap-anywhere">{writeWho(reader, one)}</span>
            </span>
          </summary>
          <div class="grid gap-4 px-4 pb-4 sm:px-6 sm:pb-6">
            <Pair {...props} one={one} />
            <div class="flex flex-wrap items-center gap-3">
              <ButtonLink tone="quiet" icon="message-square" href={`${paths.advert(one.id)}#answer`}>
                {t('adverts.similar.answer')}
                <span class="sr-only">: {one.title}</span>
              </ButtonLink>
              <TranslateButton
                reader={reader}
                at={translation.content('advert', one.id)}
                text={one.opening}
                lang={one.writtenIn}
                what={one.title}
              />
            </div>
          </div>
        </details>
      ))}
    </section>
  );
}

const writeWho = ({ t, language }: Reader, one: SimilarAdvert) =>
  factsOf([
    one.givenName,
    one.town ?? '',
    countryName(one.country, language),
    t('adverts.similar.answers', { count: one.answers }),
  ]);

function Pair({ reader, words, advert, opening, one }: Props & { readonly one: SimilarAdvert }) {
  const { t } = reader;
  const theirs = {
    ...{ subjects: one.subjects, languages: one.languages, starts_in: one.startsIn },
    ...{ age_from: one.ageFrom, age_to: one.ageTo },
  };
  const sides = [
    { head: t('adverts.similar.yours'), text: opening, lang: advert.writtenIn, facts: advert.text },
    { head: t('adverts.similar.theirs'), text: one.opening, lang: one.writtenIn, facts: theirs },
  ];
  return (
    <div class="grid gap-4 sm:grid-cols-2">
      {sides.map(({ head, text, lang, facts }) => (
        <div key={head} class="min-w-0 grid content-start gap-2">
          <h3 class="text-base text-muted">{head}</h3>
          <p class="wrap-anywhere" lang={lang} dir="auto">
            {text}
          </p>
          <WrittenIn reader={reader} lang={lang} />
          <p class="text-sm text-muted wrap-anywhere">{writeFacts(reader, words, facts)}</p>
        </div>
      ))}
    </div>
  );
}

/** By what two adverts differ or agree, on one line. */
function writeFacts({ t, language }: Reader, words: Words, { subjects, languages, ...text }: Compared): string {
  return factsOf([
    writeAges(t, text.age_from, text.age_to),
    subjects.map((key) => words.label('subject', key, language)).join(', '),
    listOf(
      languages.map((code) => languageName(code, language)),
      language,
    ),
    text.starts_in ? writeMonth(text.starts_in, language) : '',
  ]);
}
