import type { CountryCode, LabelId, MemberId, ProjectId } from '#kernel/ids.ts';

export type LabelKind = 'project';

/** A label as it was issued: a public document, which does not change when the project or the teacher does. */
export interface Label {
  readonly id: LabelId;
  readonly kind: LabelKind;
  readonly project: ProjectId;
  readonly holder: MemberId | null;
  readonly code: string;
  readonly issuedAt: Date;
  readonly title: string;
  readonly name: string;
  readonly school: string;
  readonly country: CountryCode;
  readonly revokedAt: Date | null;
}

/** Crockford's 32 letters, of which no two look alike. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 20;

/** Twenty letters of five bits each: a hundred bits cannot be guessed. In groups, to be read aloud. */
export function codeOf(random: Uint8Array): string {
  return grouped([...random.slice(0, codeLength)].map((byte) => letters[byte % 32] ?? '0').join(''));
}

/** The code as it is stored, from any spelling: small letters, O for 0, without dashes. */
export function readCode(text: string): string | undefined {
  const read = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return read.length === codeLength && [...read].every((letter) => letters.includes(letter))
    ? grouped(read)
    : undefined;
}

const grouped = (text: string) => text.replaceAll(/(.{5})(?=.)/g, '$1-');
