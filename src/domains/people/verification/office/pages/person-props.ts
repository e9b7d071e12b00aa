import type { Reader } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import type { SeenVerificationFile } from '../../access.ts';
import type { TypedRefusal } from '../../forms.ts';
import type { PastDecision, PersonFile } from '../../queries.ts';

export interface PersonProps {
  readonly reader: Reader;
  readonly person: SeenVerificationFile;
  readonly file: PersonFile;
  /** Who waits for this officer, the longest wait first. */
  readonly queue: readonly SeenVerificationFile[];
  readonly decisions: readonly PastDecision[];
  /** What the keys of word lists mean, in the reader's language. */
  readonly words: { readonly role: string; readonly schoolType: string; readonly subjects: readonly string[] };
  readonly reasons: readonly { readonly key: string; readonly label: string }[];
  readonly reasonOf: (key: string) => string;
  readonly typed?: TypedRefusal;
  /** Why the person is verified with open checks, as it was typed. */
  readonly because?: string;
  readonly errors?: Readonly<Record<string, ProblemMessage>>;
  /** Why the decision that was just sent did not count. */
  readonly problem?: ProblemMessage;
  readonly mayDecide: boolean;
  /** Not while their address is not confirmed. */
  readonly mayVerify: boolean;
  /** About the person before, in words. */
  readonly justDecided?: string | undefined;
}
