import type { CountryCode } from '#kernel/ids.ts';

/** How the installation is doing, in numbers: for its operators, who see no content. */
export interface InstallationState {
  readonly database: { readonly embedded: boolean; readonly version: string; readonly bytes: number };
  readonly queue: {
    /** Work of any kind that has not been done yet. */
    readonly waiting: number;
    readonly mailsWaiting: number;
    /** Given up after all retries. */
    readonly mailsFailed: number;
  };
  /** National officers by country; those who serve every country are `central`. */
  readonly officers: readonly { readonly country: CountryCode; readonly officers: number }[];
  readonly central: number;
}
