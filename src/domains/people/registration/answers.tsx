import { listEveryCountry, wordsOf } from '#domains/core/programme/queries.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { mainlandZone } from '#kernel/time-zone.ts';
import { fitToKeep, type TypedFields, typedValue } from '#kernel/typed-fields.ts';
import { fieldVersions } from '#platform/field-versions.ts';
import type { Problems } from '#platform/forms.ts';
import { type Answer, type Cookie, type PageRequest, type Reader, seeOther } from '#platform/http.ts';
import { newToken } from '#platform/tokens.ts';
import { findDraft, isDraftToken } from './access.ts';
import { type Offered, readYou } from './forms.ts';
import { anotherCountry, type Draft, draftDays, type Step, shownFields, stepFields, type You } from './model.ts';
import { canRegister } from './policy.ts';

/** The token is made with the first page; the draft, with the first word typed. */
export function tokenOf({ cookies }: Pick<PageRequest, 'cookies'>): {
  readonly token: string;
  readonly cookies: readonly Cookie[];
} {
  const held = cookies.registration;
  const token = isDraftToken(held) ? held : newToken();
  return { token, cookies: [{ name: 'registration', value: token, maxAge: draftDays * 86_400 }] };
}

/** A registration in progress, with what the steps need to know. */
export interface Begun {
  readonly request: PageRequest;
  readonly token: string;
  readonly cookies: readonly Cookie[];
  readonly draft: Draft | undefined;
  readonly offered: Offered;
  readonly countries: readonly string[];
  /** Whose schools cannot register now. */
  readonly outside: readonly string[];
  /** The first step, once it is whole. */
  readonly you: You | undefined;
}

/** A member goes to the desk; a form that was sent twice gets the result of the first one: `last` is the one that ends it. */
export async function begun(
  request: PageRequest,
  step: (begun: Begun) => Promise<Answer>,
  { last = false }: { readonly last?: boolean } = {},
): Promise<Answer> {
  const { db, actor, now } = request;
  if (!canRegister(actor)) return seeOther(desk.desk());
  const held = tokenOf(request);
  const found = await findDraft(request, held.token);
  // A finished draft serves only the form that was sent twice; a colleague on the same machine begins a new one.
  const isOver = found?.finished === true && !last;
  const { token, cookies } = isOver ? tokenOf({ cookies: {} }) : held;
  const draft = isOver ? undefined : found;
  const every = await listEveryCountry(db, now);
  const codes = (takePart: boolean): readonly string[] =>
    every.filter(({ takesPart }) => takesPart === takePart).map(({ code }) => code);
  const [countries, outside] = [codes(true), [...codes(false), anotherCountry]];
  const words = await wordsOf(db);
  const offered: Offered = {
    country: (code) => countries.includes(code),
    word: (list, key) => words.has(list, key),
  };
  const you = readYou(draft?.typed.you ?? {}, offered);
  const whole = you.ok && draft?.hasPassword ? you.value : undefined;
  const reader = withZoneOf(request, typedValue(draft?.typed.you ?? {}, 'country'));
  return step({ request: { ...request, reader }, token, cookies, draft, offered, countries, outside, you: whole });
}

/** Without an account the country says best in which zone somebody reads times. */
function withZoneOf({ reader }: PageRequest, country: string): Reader {
  return reader.timeZone === 'UTC' ? { ...reader, timeZone: mainlandZone(country) } : reader;
}

/** A step with what was sent and not taken. */
export interface Sent {
  readonly typed: TypedFields;
  readonly errors?: Problems;
  readonly status?: number;
  /** What another tab has saved since the form was opened. */
  readonly meanwhile?: TypedFields | undefined;
}

export const statusOf = ({ status, errors, meanwhile }: Partial<Sent>) =>
  status ?? (meanwhile ? 409 : errors ? 422 : 200);

/** By it a form is told from the ones in other tabs. */
export function versionIn({ request, draft }: Begun, step: Step, sent: Partial<Sent>): string {
  const saved = sent.meanwhile ?? sent.typed ?? draft?.typed[step] ?? {};
  return fieldVersions(shownFields(step, fitToKeep(saved, stepFields[step]), request.language));
}
