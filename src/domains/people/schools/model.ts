import { foldWords } from '#kernel/fold.ts';
import type { CountryCode, SchoolId } from '#kernel/ids.ts';
import { type FieldLengths, type TypedFields, typedValue } from '#kernel/typed-fields.ts';

/** What a school tells about itself. */
export interface SchoolFacts {
  readonly name: string;
  /** A key of the word list school_type. */
  readonly type: string;
  readonly town: string;
  /** As people there call it; empty where nobody has said it. */
  readonly region: string;
  readonly postcode: string;
  readonly street: string;
  readonly website: string;
  /** The country's own code for the school; empty where it has none. */
  readonly code: string;
}

/** Who leads the school: for mails and support services only, never shown in public. */
export interface SchoolHead {
  readonly headName: string;
  readonly headEmail: string;
  readonly headLanguage: string;
}

/** All that its colleagues may change, in the order of the form. */
export function saidBy(school: SchoolFacts & SchoolHead): readonly string[] {
  const { name, type, town, region, postcode, street, website, code, headName, headEmail, headLanguage } = school;
  return [name, type, town, region, postcode, street, website, code, headName, headEmail, headLanguage];
}

export interface School extends SchoolFacts {
  readonly id: SchoolId;
  readonly country: CountryCode;
  /** The support service has confirmed that there is such a school. */
  readonly confirmed: boolean;
}

/** What a person choosing a school sees of it. */
export interface FoundSchool {
  readonly id: SchoolId;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly country: CountryCode;
}

/** The nearest, and whether more fit that are not shown. */
export interface FoundSchools {
  readonly schools: readonly FoundSchool[];
  readonly more: boolean;
}

/** Where it stands: two schools of one town may bear the same name. */
export function placeOf({ street, postcode, town }: Pick<FoundSchool, 'street' | 'postcode' | 'town'>): string {
  return [street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** A school that a form names. */
export interface NamedSchool extends Omit<FoundSchool, 'street' | 'postcode'> {
  /** The head's address is known; the address itself is not told. */
  readonly hasHead: boolean;
}

/** As the finder writes the school that was chosen. */
export function schoolLabel({ name, town }: Pick<FoundSchool, 'name' | 'town'>): string {
  return `${name}, ${town}`;
}

/** One of the list, or a new one. The head comes with a new school, or where the list does not know the head. */
export type SchoolChoice =
  | { readonly kind: 'chosen'; readonly id: SchoolId; readonly head: SchoolHead | undefined }
  | { readonly kind: 'added'; readonly facts: SchoolFacts; readonly head: SchoolHead };

/** Whom to ask in place of the head that the list names. A school that is new has the head that came with it. */
export function namedHead(choice: SchoolChoice): SchoolHead | undefined {
  return choice.kind === 'chosen' ? choice.head : undefined;
}

/** What a support service wants to hear of when it changes. */
const toldParts = ['name', 'street', 'postcode', 'town', 'region', 'website', 'code', 'headName', 'headEmail'] as const;
export type ToldPart = (typeof toldParts)[number];

export interface ChangedPart {
  readonly part: ToldPart;
  readonly before: string;
  readonly after: string;
}

type Told = Readonly<Record<ToldPart, string>>;

/** What is different after an edit, in the order of the form. */
export function changesBetween(before: Told, after: Told): ChangedPart[] {
  return toldParts
    .filter((part) => before[part] !== after[part])
    .map((part) => ({ part, before: before[part], after: after[part] }));
}

export const schoolLimits = {
  name: 200,
  town: 120,
  region: 120,
  postcode: 20,
  street: 200,
  website: 300,
  code: 40,
  headName: 160,
  headEmail: 254,
} as const;

/** What is typed of a school that is not in the list, and of no other. */
const newSchoolFields = ['name', 'type', 'town', 'region', 'postcode', 'street', 'website', 'code'] as const;

/** Whether something was typed for a school that is not in the list. */
export const hasFieldsOfNewSchool = (typed: TypedFields): boolean =>
  newSchoolFields.some((field) => typedValue(typed, field).trim() !== '');

/** The head is asked for in both halves of the form, under names of their own. */
export interface HeadFields {
  readonly headName: string;
  readonly headEmail: string;
  readonly headLanguage: string;
}
export const newHeadFields: HeadFields = {
  headName: 'headName',
  headEmail: 'headEmail',
  headLanguage: 'headLanguage',
};
export const chosenHeadFields: HeadFields = {
  headName: 'chosenHeadName',
  headEmail: 'chosenHeadEmail',
  headLanguage: 'chosenHeadLanguage',
};

const longestKey = 60;

/** The fields of a school's choice: kept up to twice what is accepted, so that too long a text can be shortened. */
export const schoolChoiceFields: FieldLengths = {
  how: longestKey,
  school: 400,
  schoolId: longestKey,
  name: 2 * schoolLimits.name,
  type: longestKey,
  town: 2 * schoolLimits.town,
  region: 2 * schoolLimits.region,
  postcode: 2 * schoolLimits.postcode,
  street: 2 * schoolLimits.street,
  website: 2 * schoolLimits.website,
  code: 2 * schoolLimits.code,
  headName: 2 * schoolLimits.headName,
  headEmail: 2 * schoolLimits.headEmail,
  headLanguage: longestKey,
  chosenHeadName: 2 * schoolLimits.headName,
  chosenHeadEmail: 2 * schoolLimits.headEmail,
  chosenHeadLanguage: longestKey,
};

const longestFinder = 400;

/** The columns of a school that hold what was typed. */
export function schoolColumns(school: SchoolFacts & SchoolHead) {
  return {
    name: school.name,
    type: school.type,
    town: school.town,
    region: school.region,
    postcode: school.postcode,
    street: school.street,
    website: school.website || null,
    code: school.code || null,
    head_name: school.headName,
    head_email: school.headEmail,
    head_language: school.headLanguage,
    finder: finderText(school),
  };
}

/** What the column `finder` of a school holds. */
export function finderText({ name, town, code }: Pick<SchoolFacts, 'name' | 'town' | 'code'>): string {
  // toWellFormed: the cut may fall inside a character that takes two units.
  return foldWords(`${name} ${town} ${code}`).slice(0, longestFinder).toWellFormed();
}
