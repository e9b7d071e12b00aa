import type { Reader } from '#platform/http.ts';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import type { OwnAccount } from '../../access.ts';
import type { OwnSession } from '../queries.ts';

export interface AccountPageProps {
  readonly reader: Reader;
  readonly account: OwnAccount;
  readonly sessions: readonly OwnSession[];
  readonly codesLeft: number;
  readonly timeZones: readonly string[];
  /** Whose zones come first. */
  readonly country: string | undefined;
  readonly languages: readonly string[];
  readonly values: URLSearchParams;
  /** Of the form of the name: the version that it shows, and whether another tab has saved since. */
  readonly profile: { readonly version: string; readonly meanwhile: boolean };
  readonly errors: ProblemsInWords;
  /** What has just been done, in words. */
  readonly done: string | undefined;
}
