import type { NoDetails } from '#domains/core/event-log/model.ts';
import type { PupilRole } from '#domains/spaces/spaces/model.ts';
import type { PupilId } from '#kernel/ids.ts';
import type { PublicText } from './model.ts';

/** The subject is the pupil: of a list that was created, the first one; of a list that was added to a space or taken back, the space. */
interface PupilEvents {
  readonly 'pupil.made': { readonly count: number };
  /** With the list, so that what is sent twice is known; events of earlier versions have none. */
  readonly 'pupil.list_undone': { readonly count: number; readonly list?: PupilId };
  readonly 'pupil.added': { readonly count: number };
  readonly 'pupil.password_reset': NoDetails;
  readonly 'pupil.renamed': NoDetails;
  readonly 'pupil.role_changed': { readonly role: PupilRole };
  readonly 'pupil.removed': NoDetails;
  /** The subject is a text that is public: somebody has stated that the consent for these pupils, whom it names, is held. */
  readonly 'pupil.consent_stated': {
    readonly count: number;
    readonly pupils: readonly PupilId[];
    /** Statements of earlier versions have none, and are asked for again. */
    readonly kind?: string;
    /** Hashes of the sentences that name them: what is said of them elsewhere in the text is asked for again. */
    readonly said?: readonly string[];
  };
  /** The subject is the text again: what was stated about these pupils before counts no more. */
  readonly 'pupil.consent_withdrawn': { readonly kind: PublicText['kind']; readonly pupils: readonly PupilId[] };
  /** The same of telephone numbers and e-mail addresses in the text, which are kept as hashes: they may be public. */
  readonly 'pupil.contacts_confirmed': {
    readonly count: number;
    readonly contacts: readonly string[];
    readonly kind: string;
  };
  /** The same of full names of children who have no account, which are kept as hashes: their families have consented. */
  readonly 'pupil.children_stated': {
    readonly count: number;
    readonly children: readonly string[];
    readonly kind: string;
  };
  /** The subject is the space: texts that everybody can read name pupils for whom nobody has stated the consent. */
  readonly 'pupil.found_in_public': { readonly count: number };
  readonly 'pupil.ended': NoDetails;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends PupilEvents {}
}
