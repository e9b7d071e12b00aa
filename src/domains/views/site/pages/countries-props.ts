import type { CountryCode } from '#kernel/ids.ts';
import type { ShadedBy } from '../model.ts';

export interface CountryRow {
  readonly code: CountryCode;
  readonly name: string;
  readonly partner: boolean;
  readonly figures: Readonly<Record<ShadedBy, number>>;
}
