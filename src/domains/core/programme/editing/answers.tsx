import type { Actor } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import { seeOther } from '#platform/http.ts';
import { versionOf } from '#platform/version-of.ts';
import { paths } from '../paths.ts';
import type { Shown } from './model.ts';

/** Who opens these pages; what each may change there is asked of the policy. */
export const who = ['officer', 'operator'] as const satisfies readonly Actor['kind'][];
export const done = () => seeOther(`${paths.programme()}?saved`);

/** A form that is shown again with what was typed. */
export interface FormState {
  readonly values: URLSearchParams;
  readonly problems?: Problems;
  /** What is saved, where somebody has saved it since the form was opened. */
  readonly meanwhile?: Shown;
  readonly status?: 200 | 409 | 422;
}

export const opened = (shown: Shown): FormState => ({ values: withVersion(shown, shown) });
/** What was typed, with what somebody has saved meanwhile; saved again, it says that this was seen. */
export const beside = (values: URLSearchParams, now: Shown): FormState => ({
  values: withVersion(Object.fromEntries(values), now),
  meanwhile: now,
  status: 409,
});
const withVersion = (values: Shown, seen: Shown) => new URLSearchParams({ ...values, version: versionOf(seen) });
export const versionIn = (values: URLSearchParams) => values.get('version') ?? undefined;
