import type { FileStore } from './files.ts';
import type { Limits } from './limits.ts';
import type { Live } from './live.ts';
import type { Keyring } from './tokens.ts';
import type { TranslationServer } from './translation-server.ts';
import type { WebPush } from './web-push.ts';

/** The outside world, made once at the start and handed to the code that needs a part of it. */
export interface Services {
  /** Where people reach the platform, without a slash at the end: for links in mails and QR codes. */
  readonly baseUrl: string;
  readonly demo: boolean;
  readonly keyring: Keyring;
  readonly files: FileStore;
  readonly live: Live;
  readonly limits: Limits;
  /** To so many others is somebody suggested as a partner within a week, at most. */
  readonly suggestedToAtMost: number;
  /** Undefined where the operator runs none: then nothing is said of translations. */
  readonly translation: TranslationServer | undefined;
  /** To browsers of people who want to be told while no page is open. */
  readonly push: WebPush;
}
