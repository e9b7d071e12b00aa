import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Actor } from '#kernel/actor.ts';
import type { AccountId, PupilId } from '#kernel/ids.ts';
import type { By, Doer } from '#platform/command.ts';
import { readConfig } from '#platform/config.ts';
import type { Db, OpenDatabase } from '#platform/db.ts';
import { type FileStore, writesAside } from '#platform/files.ts';
import { type Limit, limitsInMemory } from '#platform/limits.ts';
import { type Live, liveInProcess } from '#platform/live.ts';
import { openLog } from '#platform/log.ts';
import { mailKept } from '#platform/mail.ts';
import { newId } from '#platform/new-id.ts';
import type { Services } from '#platform/services.ts';
import { hashOf, keyringFrom, newToken } from '#platform/tokens.ts';
import type { TranslationServer } from '#platform/translation-server.ts';
import { type PushRequest, type WebPush, webPush } from '#platform/web-push.ts';
import { createServer } from '#web/server.ts';
import { startWorker } from '#worker/start-worker.ts';
import { Browser } from './browser.ts';
import { openCopy } from './template.ts';

export interface World {
  readonly db: Db;
  readonly database: OpenDatabase;
  readonly services: Services;
  /** The world's clock: set it to travel. */
  now: Date;
  /** Somebody who has not signed in, with a cookie jar of their own. */
  guest(options?: { readonly language?: string; readonly cookies?: Readonly<Record<string, string>> }): Browser;
  /** A browser in which this person has signed in. */
  signedIn(who: { readonly kind: Actor['kind']; readonly id: string }): Promise<Browser>;
  /** What a command takes: this actor, on this world's database, at its present moment. */
  by<doer extends Doer>(actor: doer): By<doer>;
  /** So that a step can be tried outside a command. */
  publish(...topics: readonly string[]): void;
  /** Takes all tries of a limit but so many, by default all; limits are wider here than those of an installation. */
  leaveTries(limit: Limit, key: string, left?: number): void;
  /** Runs all jobs that wait: follow-ups, mails. */
  settle(): Promise<void>;
  /** The mails to one address, oldest first. */
  mailsTo(address: string): Promise<{ subject: string; text: string }[]>;
  close(): Promise<void>;
}

interface Options {
  readonly demo?: boolean;
  /** Tests let many invented people send one sentence: the rule about the same text of many senders only counts, except in tests of it. */
  readonly screensAll?: boolean;
  readonly translation?: TranslationServer;
  /** Takes what is sent to browsers; without it nothing answers. */
  readonly pushRequest?: PushRequest;
}

/** A whole platform on a database of its own: server, queue, clock. One per test file. */
export async function openWorld(options: Options = {}): Promise<World> {
  const { demo = false, screensAll = false, translation, pushRequest } = options;
  const database = await openCopy();
  if (!screensAll) await letManySendOneSentence(database.db);
  const config = readConfig({
    NODE_ENV: 'test',
    BASE_URL: 'http://platform.test',
    DEMO: demo ? '1' : '0',
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
  });
  const state = { now: new Date('2026-11-23T09:00:00Z') };
  const limits = limitsInMemory({ factor: 1000, clock: () => state.now });
  const live: Live = liveInProcess();
  const { baseUrl, secret, suggestedToAtMost } = config;
  const push = pushTo(pushRequest, { secret, baseUrl, clock: () => state.now });
  const made = { push, keyring: keyringFrom(secret), files: filesInMemory(), live, limits, translation };
  const services: Services = { ...made, baseUrl, demo, suggestedToAtMost };
  const log = openLog(config.logLevel);
  const clock = () => new Date(state.now);
  const worker = await startWorker({ database, services, mailer: mailKept(database.db), log, clock, poll: false });
  const server = await createServer({ config, database, services, log, clock });
  return {
    db: database.db,
    database,
    services,
    get now() {
      return new Date(state.now);
    },
    set now(when: Date) {
      state.now = when;
    },
    guest: (options = {}) => new Browser(server, options),
    signedIn: async (who) =>
      new Browser(server, { cookies: { session: await startSession(database.db, who, clock()) } }),
    by: (actor) => ({ db: database.db, actor, now: clock(), services }),
    publish: (...topics) => topics.forEach(live.publish),
    leaveTries: (limit, key, left = 0) => limits.leave(limit, key, left),
    settle: () => worker.drain(),
    async mailsTo(address) {
      await worker.drain();
      const rows = await database.db
        .selectFrom('kept_mail')
        .select(['subject', 'body_text as text'])
        .where('to_address', '=', address)
        .orderBy('id')
        .execute();
      return rows;
    },
    async close() {
      await server.close();
      await worker.stop();
      await database.close();
    },
  };
}

function pushTo(
  request: PushRequest = () => Promise.reject(new Error('no push service')),
  made: { readonly secret: string; readonly baseUrl: string; readonly clock: () => Date },
): WebPush {
  return webPush({ ...made, moreHosts: ['push.test'], request });
}

async function letManySendOneSentence(db: Db): Promise<void> {
  await db.updateTable('screening_rule_version').set({ mode: 'observe' }).where('rule', '=', 'manySenders').execute();
}

/** A session as the sign-in would have left it; returns its token. */
async function startSession(
  db: Db,
  { kind, id }: { readonly kind: Actor['kind']; readonly id: string },
  now: Date,
): Promise<string> {
  const token = newToken();
  const owner = kind === 'pupil' ? { pupil_id: id as PupilId } : { account_id: id as AccountId };
  await db
    .insertInto('session')
    .values({ id: newId(), token_hash: hashOf(token), ...owner, created_at: now, seen_at: now })
    .execute();
  return token;
}

function filesInMemory(): FileStore {
  const kept = new Map<string, Buffer>();
  const { receive, removeLeftovers } = writesAside(join(tmpdir(), 'opentwinning-test-uploads'));
  return {
    receive,
    removeLeftovers,
    async put(key, content) {
      kept.set(key, Buffer.isBuffer(content) ? content : await buffer(content));
    },
    async get(key, part) {
      const bytes = kept.get(key);
      const asked = part && bytes ? bytes.subarray(part.first, part.last + 1) : bytes;
      return asked && (await import('node:stream')).Readable.from([asked]);
    },
    async remove(key) {
      kept.delete(key);
    },
    async size(key) {
      return kept.get(key)?.length ?? 0;
    },
  };
}
