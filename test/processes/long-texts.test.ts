import { describe, expect, it } from 'vitest';
import { excerptOf as excerptOfReported } from '#domains/conduct/reports/model.ts';
import { excerptOf } from '#domains/people/people-search/model.ts';
import { shownFields } from '#domains/people/registration/model.ts';
import { finderText } from '#domains/people/schools/model.ts';
import { holdsNameOf } from '#domains/people/verification/head-address/model.ts';
import { isAtSchool, namesLike, readOfficial } from '#domains/people/verification/model.ts';
import { fullNames, readTable } from '#domains/spaces/pupils/new-class/model.ts';
import { cutNameOf, inOrder, nameOrders, withFirstNames } from '#domains/spaces/pupils/new-class/shortening/model.ts';
import { searchAmong } from '#domains/spaces/pupils/steps/search-text.ts';
import { sentencesNaming, wordsAround } from '#domains/spaces/pupils/steps/sentences-naming.ts';
import { type AdvertText, missingFields } from '#domains/work/adverts/model.ts';
import { nameOf } from '#domains/work/saved-searches/model.ts';
import { readBraille } from '#kernel/braille.ts';
import { wordsFound } from '#kernel/concepts/found-words.ts';
import { readConcepts } from '#kernel/concepts/read-concepts.ts';
import { partsNear, rewriteNear } from '#kernel/contacts/near-signs.ts';
import { cutShort } from '#kernel/cut-short.ts';
import { fold } from '#kernel/fold.ts';
import type { PupilId, SchoolId } from '#kernel/ids.ts';
import { isUnaskedSlip } from '#kernel/meant-address.ts';
import { namedIn, nameSearch } from '#kernel/named-in.ts';
import { aloneOnLines } from '#kernel/names/alone-on-lines.ts';
import { wordsIn } from '#kernel/names/capital-words.ts';
import { ofScript, ofTwoPieces } from '#kernel/names/cut-names.ts';
import { familySurnames } from '#kernel/names/family-surnames.ts';
import { inAddresses } from '#kernel/names/in-addresses.ts';
import { inRows } from '#kernel/names/in-rows.ts';
import { ofLettersApart, ofSyllables } from '#kernel/names/letters-apart.ts';
import { lookAlikeIn, shapeIn } from '#kernel/names/look-alikes.ts';
import { surnamesInPlural } from '#kernel/names/plural-surnames.ts';
import { beginsName, goesOn, isName, namesWithin, prefixesOf } from '#kernel/names/prefixes.ts';
import { soundsOf } from '#kernel/names/sounds.ts';
import { readText, spellingsOf } from '#kernel/names/spellings.ts';
import { toldSurnames } from '#kernel/names/told-surnames.ts';
import { isFullNameOf, namesWithSurnames } from '#kernel/names-with-surnames.ts';
import { normalForm } from '#kernel/normal-form.ts';
import { marksWithin } from '#kernel/pasted-html/marks.ts';
import { attributeIn } from '#kernel/pasted-html/tokens.ts';
import { holdsWebAddress, isPlainTitle } from '#kernel/plain-title.ts';
import { readSeveral } from '#kernel/search-query.ts';
import { foldedWords } from '#kernel/words.ts';
import { atomFeed } from '#platform/atom.ts';
import { cleanHtml, replaceDescription, textFromHtml, withPicturesFrom } from '#platform/clean-html.ts';
import { conceptTables } from '#platform/concept-words.ts';
import { readCsv, rowsIn } from '#platform/csv.ts';
import { documentOf, namedAs } from '#platform/file-kinds.ts';
import { passwordProblem } from '#platform/password-rules.ts';
import { htmlFromField, htmlFromPlain, plainFromHtml } from '#platform/plain-text/plain-text.ts';
import { bind } from '#platform/postgres-messages.ts';
import { stepOfCode } from '#platform/second-factor.ts';
import { holdsWords } from '#platform/word-search.ts';
import { slowness, steepness } from '#test/own-time.ts';
import { otherNames, withOtherNames } from '#ui/other-names.ts';
import { missingTexts } from '#web/lost-form-texts.tsx';
import { readEncoded } from '#web/read-body.ts';
import { awkward, inHalves } from './awkward-texts.ts';
import { screeningRoutines } from './screening-routines.ts';
import { findTextRoutines, formsIn, type Routine, routineOf } from './text-routines.ts';

const [english] = await conceptTables(['en']);
if (!english) throw new Error('There is no table of concepts for English.');

/** What refuses a text by its length is quick. */
function orRefused(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const now = new Date('2026-11-23T09:00:00Z');

const aPupil = {
  id: 'maria' as PupilId,
  name: 'María',
  presentName: 'María',
  school: 'school' as SchoolId,
  schoolName: 'A school',
};

const isMaria = { find: (word: string) => (fold(word) === 'maria' ? [aPupil] : []), isSurname: () => true };
const sought = {
  longest: 60,
  names: prefixesOf(['maria']),
  scripts: ['latin', 'greek'],
  mayStart: () => true,
} as const;

const anAdvertText = { participants: '', subjects: [], languages: [] } as unknown as AdvertText;

/** What takes more than texts. Those that the search for functions finds stand under the name by which it finds them. */
const routines: Readonly<Record<string, Routine>> = {
  'cleanHtml of what was pasted': (text) => cleanHtml(`<p style="x">${text}`),
  'cleanHtml of a pasted table': (text) => cleanHtml(`<table><tr><td>${text}`),
  'plainFromHtml of a paragraph': (text) => plainFromHtml(cleanHtml(`<p>${text}</p>`)),
  'plainFromHtml of what was typed': (text) => plainFromHtml(htmlFromPlain(text)),
  'src/kernel/cut-short.ts cutShort': (text) => cutShort(text, 300),
  'src/platform/file-kinds.ts documentOf': (text) => documentOf(Buffer.from(text), text),
  'src/platform/file-kinds.ts namedAs': (text) => namedAs(text, '.pdf', 150),
  'excerptOf of a profile': (text) => excerptOf({ idea: text, presentation: '' }),
  'excerptOf of what was reported': (text) =>
    excerptOfReported({ title: text, body: text, format: 'html' }, textFromHtml),
  'finderText of a school': (text) => finderText({ name: text, town: text, code: text }),
  'readTable of a class list': (text) => readTable([[text, text], [text]]),
  'fullNames of a class list': (text) => fullNames([text], []),
  'withFirstNames of a class list': (text) =>
    (['given', 'family'] as const).map((order) =>
      withFirstNames(
        { idempotencyKey: '', names: [text], kept: [], whole: [], language: 'en', table: undefined },
        order,
      ),
    ),
  'searchAmong of a post': (text) => searchAmong([aPupil], { title: text, html: text }),
  'sentencesNaming of a post': (text) =>
    [...sentencesNaming({ title: text, html: `<p>${text}</p>` }, [aPupil]).values()]
      .flat()
      .slice(0, 5)
      .map((one) => wordsAround(one, aPupil)),
  // As long as a form may be: below 100,000 pairs, the square of their number does not show.
  'readEncoded of a form': (text) => orRefused(() => readEncoded(text.repeat(12))),
  'src/web/lost-form-texts.tsx missingTexts': (text) => missingTexts(new URLSearchParams({ text }), text),
  ...screeningRoutines,
  'src/kernel/braille.ts readBraille': readBraille,
  'src/kernel/meant-address.ts isUnaskedSlip': (text) => isUnaskedSlip(new URLSearchParams({ email: text }), 'email'),
  'src/kernel/plain-title.ts holdsWebAddress': holdsWebAddress,
  'src/kernel/plain-title.ts isPlainTitle': isPlainTitle,
  'src/kernel/contacts/near-signs.ts partsNear': (text) => partsNear(text, { sign: /@|a/g, before: 80, after: 400 }),
  'src/kernel/contacts/near-signs.ts rewriteNear': (text) =>
    rewriteNear(text, { sign: /@|a/g, before: 80, after: 400 }, (part) => part.toLowerCase()),
  'src/kernel/normal-form.ts normalForm': (text) => [normalForm(text, 'NFC'), normalForm(text, 'NFKD')],
  'src/kernel/named-in.ts namedIn': (text) => namedIn([text], [{ name: 'María' }, { name: text.slice(0, 80) }]),
  'src/kernel/search-query.ts readSeveral': (text) =>
    readSeveral(new URLSearchParams({ country: text }), 'country', /^[A-Z]{2}$/),
  'src/kernel/names-with-surnames.ts namesWithSurnames': (text) =>
    namesWithSurnames(text, [{ name: 'María' }, { name: text.slice(0, 80) }]),
  'src/kernel/names-with-surnames.ts isFullNameOf': (text) => isFullNameOf(text, [text, 'María García']),
  'src/kernel/names/spellings.ts spellingsOf': (text) => [...spellingsOf(text, prefixesOf(['maria']))],
  'nameSearch in each line': (text) => nameSearch([aPupil]).inEach(text.split(' ')),
  'nameSearch of one word': (text) => nameSearch([aPupil]).word(text),
  'src/kernel/names/prefixes.ts beginsName': (text) => beginsName(text, prefixesOf([text]), prefixesOf([text])),
  'src/kernel/names/cut-names.ts ofScript': (text) => [...ofScript(text, prefixesOf(['maria']))],
  'src/kernel/names/cut-names.ts ofTwoPieces': (text) => [...ofTwoPieces(text, [], prefixesOf(['maria']))],
  'src/kernel/names/prefixes.ts goesOn': (text) => goesOn(text, prefixesOf([text])),
  'src/kernel/names/in-addresses.ts inAddresses': (text) => inAddresses(text, isMaria.find),
  'src/kernel/names/in-rows.ts inRows': (text) => inRows(text, { ...isMaria, isSmall: true }),
  'src/kernel/names/family-surnames.ts familySurnames': (text) =>
    familySurnames(text, { ...isMaria, words: wordsIn(text) }),
  'src/kernel/names/plural-surnames.ts surnamesInPlural': (text) =>
    surnamesInPlural(text, { ...isMaria, words: wordsIn(text) }),
  'src/kernel/names/alone-on-lines.ts aloneOnLines': (text) => aloneOnLines(text, { ...isMaria, isOther: () => false }),
  'src/kernel/names/told-surnames.ts toldSurnames': (text) => toldSurnames(text, { ...isMaria, words: wordsIn(text) }),
  'src/kernel/names/letters-apart.ts ofLettersApart': (text) => [
    ...ofLettersApart(text, readText(text).tokens, sought),
  ],
  'src/kernel/names/letters-apart.ts ofSyllables': (text) => [...ofSyllables(text, readText(text).tokens, sought)],
  'src/kernel/names/prefixes.ts isName': (text) => isName(text, prefixesOf([text])),
  'src/kernel/names/prefixes.ts prefixesOf': (text) => prefixesOf([text]),
  'src/kernel/names/prefixes.ts namesWithin': (text) => namesWithin(text, prefixesOf([text.slice(0, 60)]), 3),
  'src/kernel/names/look-alikes.ts lookAlikeIn': (text) => lookAlikeIn('greek', text),
  'src/kernel/names/look-alikes.ts shapeIn': (text) => shapeIn('latin', text),
  'src/kernel/names/sounds.ts soundsOf': (text) => soundsOf(text),
  'src/kernel/concepts/found-words.ts wordsFound': (text) =>
    wordsFound(text, { forms: ['maria', text.slice(0, 40)], concepts: new Set(['kite']) }, english),
  'src/kernel/concepts/read-concepts.ts readConcepts': (text) => readConcepts(foldedWords(text), english),
  'src/platform/atom.ts atomFeed': (text) =>
    atomFeed(
      {
        self: 'https://a.example/feed',
        link: 'https://a.example/',
        title: text,
        author: text,
        updatedAt: now,
        entries: [
          { link: 'https://a.example/1', title: text, html: text, author: text, publishedAt: now, updatedAt: now },
        ],
      },
      'https://a.example',
    ),
  'src/platform/clean-html.ts replaceDescription': (text) =>
    replaceDescription(text, { picture: '/pictures/1', before: 'A picture', after: text }),
  'src/platform/clean-html.ts withPicturesFrom': (text) => withPicturesFrom(text, (picture) => picture),
  'src/platform/password-rules.ts passwordProblem': (text) => passwordProblem(text, { name: text, email: text }),
  'src/platform/plain-text/plain-text.ts htmlFromField': (text) =>
    htmlFromField(new URLSearchParams({ body: text }), 'body'),
  'src/platform/csv.ts rowsIn': (text) => [
    readCsv(Buffer.from(text), { mostRows: 1000 }),
    rowsIn(text, { mostRows: 1 }),
  ],
  'src/platform/word-search.ts holdsWords': (text) => holdsWords('title', text.split(' ')),
  'src/kernel/pasted-html/tokens.ts attributeIn': (text) => attributeIn(text, 'style'),
  'src/kernel/pasted-html/marks.ts marksWithin': (text) =>
    marksWithin({ strong: false, em: false, s: false }, 'span', new Map([['font', text]])),
  'src/ui/other-names.ts otherNames': (text) => otherNames('language', text, text),
  'src/ui/other-names.ts withOtherNames': (text) => withOtherNames('country', [{ value: text, label: text }], 'en'),
  'src/platform/postgres-messages.ts bind': (text) => bind('s1', [text]),
  'src/domains/spaces/pupils/new-class/shortening/model.ts cutNameOf': (text) =>
    nameOrders.map((order) => cutNameOf(inOrder(text, order), text)),
  'src/domains/spaces/pupils/new-class/shortening/model.ts inOrder': (text) =>
    nameOrders.map((order) => inOrder(text, order)),
  'src/domains/work/saved-searches/model.ts nameOf': (text) => nameOf({ text, filters: [text, 'Spain'] }, text),
  'src/domains/people/registration/model.ts shownFields': (text) =>
    shownFields('you', { givenName: [text, text] }, 'en'),
  'src/domains/people/verification/head-address/model.ts holdsNameOf': (text) =>
    holdsNameOf(text, { given: text, family: text }),
  'src/domains/people/verification/model.ts namesLike': (text) => namesLike(text, [readOfficial('Maria Ruiz')]),
  'src/domains/people/verification/model.ts isAtSchool': (text) => isAtSchool(text, { website: text, headEmail: text }),
  'src/domains/work/adverts/model.ts missingFields': (text) => missingFields({ ...anAdvertText, title: text }, text),
  'src/platform/second-factor.ts stepOfCode': (text) => stepOfCode('JBSWY3DPEHPK3PXP', text, now),
};

/** Not handed what people write, or only what a form has bounded before; whole files, or functions in them. */
const others: Readonly<Record<string, string>> = {
  'src/platform/(?:db-types-writer|message-types-writer|directory-lock|files|log|mail|migrations|tokens)\\.ts':
    'paths and secrets',
  'src/platform/(?:full-name|served-by|http|i18n|readable-password)\\.ts':
    'names of columns, languages, addresses of our own',
  'src/platform/pictures\\.ts': 'drawings of our own',
  'src/platform/passwords\\.ts (?:hashPassword|isPassword)': 'takes as long as it is set to, whatever the text',
  'src/platform/second-factor\\.ts (?:openOffer|codeAt|drawSecondFactor)':
    'what this program has sealed, and an address of at most 254 signs',
  'src/platform/password-rules\\.ts findPasswordProblem': 'passwordProblem with a message',
  'src/platform/pdf/[a-z-]+\\.ts': 'titles and names, of at most 200 signs',
  'src/ui/(?:formats|names-of|time|write-time|field)\\.tsx?': 'languages, countries, names of fields',
  'src/(?:ui/said-(?:length\\.ts excessForms|size\\.ts)|kernel/country-languages\\.ts)': 'languages',
  'src/ui/multi-select\\.tsx': 'keys of what is offered to choose from',
  'src/(?:kernel/concepts/concept-table|ui/cover/(?:cut-out|draw-banner|draw-cover|shapes))\\.ts': 'made by ourselves',
  'src/(?:platform/(?:concept-words|done-messages)|kernel/concepts/read-question)\\.ts': 'languages, few words',
  'src/domains/core/content/model\\.ts (?:isStatedBy|areAllStatedBy|keepTicks)': 'ids of pupils, and hashes',
  'src/(?:platform/known-device\\.ts|domains/spaces/files/model\\.ts inOrder)': 'ids',
  'src/domains/core/notifications/model\\.ts (?:titled|mailsOffClaim|withSubject)':
    'keys, and words of ours with a title',
  'src/(?:kernel/local-time|domains/core/notifications/digests/model)\\.ts': 'a time zone of the list',
  'src/domains/people/accounts/model\\.ts formerAddressHash': 'an address of at most 254 signs',
  'src/kernel/typed-fields\\.ts': 'names of fields',
  'src/kernel/typos\\.ts': 'words of a search, names and domains, of at most 200 signs',
  'src/domains/people/people-search/model\\.ts (?:wordsOneTypoAway|likeliest)':
    'one word of a search, of at most 40 signs',
  'src/domains/(?:people/people-search|work/adverts/list)/forms\\.ts (?:search|advert)Query':
    'the text of a search, of at most 200 signs',
  'src/domains/views/desk/model\\.ts (?:waitsForReader|inAlbumOrder)': 'the id of an account',
  'src/domains/work/(?:adverts|partner-forums)/model\\.ts (?:daysLeft|wantsCountry|stateOn)': 'days and countries',
  'src/domains/people/profiles/forms\\.ts profileForm': 'a day',
};

const { functions, files } = await findTextRoutines();
const isOther = (name: string) => Object.keys(others).some((pattern) => new RegExp(`^${pattern}(?: |$)`).test(name));
const handed = functions.filter(({ name }) => !isOther(name));
const found = await Promise.all(
  handed.map(async (one) => [one.name, routines[one.name] ?? (await routineOf(one))] as const),
);
const known: Readonly<Record<string, Routine>> = {
  ...routines,
  ...Object.fromEntries(found.flatMap(([name, routine]) => (routine ? [[name, routine]] : []))),
  ...Object.fromEntries((await Promise.all(files.map(formsIn))).flat()),
};

it('every function that is handed a text of a person is among those that are tried', () => {
  expect(found.filter(([, routine]) => !routine).map(([name]) => name)).toEqual([]);
  // Those of each kind, so that a search that finds nothing does not pass.
  for (const name of [
    'src/kernel/fold.ts fold',
    'src/kernel/near-identical.ts areNearIdentical',
    'src/domains/spaces/pages/forms.ts newPageForm',
  ])
    expect(Object.keys(known)).toContain(name);
});

const length = 100_000;

type Shape = string | readonly [string, string];

function repeated(shape: Shape, signs: number): string {
  if (typeof shape !== 'string') return shape.map((sign) => repeated(sign, signs / 2)).join('');
  return shape.repeat(Math.ceil(signs / shape.length)).slice(0, signs);
}

/** Undefined where it is quick, or linear: two and a half times for each doubling. */
async function slownessOf(routine: (text: string) => unknown, shape: Shape): Promise<string | undefined> {
  const on = (part: number) => {
    const text = repeated(shape, length / part);
    return () => routine(text);
  };
  // Even if its time grew with the square, the whole would be quick.
  if ((await slowness(on(2), 40, 1)) === undefined) return undefined;
  const slow = await steepness({ less: on(4), more: on(1), times: 2.5 ** 2, quick: 200 });
  return slow && `${JSON.stringify(shape)}: ${slow}`;
}

describe('a text of 100,000 characters', () => {
  it.each(Object.entries(known))(
    'takes %s at most two and a half times as long as its half',
    async (_name, routine) => {
      const slow: string[] = [];
      for (const shape of [...awkward, ...inHalves]) slow.push((await slownessOf(routine, shape)) ?? '');
      expect(slow.filter(Boolean)).toEqual([]);
    },
  );
});
