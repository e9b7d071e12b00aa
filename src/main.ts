import { join } from 'node:path';
import { changeSchools } from '#demo/seed/change-schools.ts';
import { seedDemonstration } from '#demo/seed/seed-demonstration.ts';
import { startSuggestions } from '#demo/seed/start-suggestions.ts';
import { offerFirstOperator } from '#domains/people/staff/joining/commands/offer-first-operator.ts';
import { type Config, readConfig, WrongConfiguration } from '#platform/config.ts';
import { openDatabase } from '#platform/db.ts';
import { DirectoryInUse, type DirectoryLock, takeDirectoryLock } from '#platform/directory-lock.ts';
import { filesOnDisk } from '#platform/files.ts';
import { limitsInDatabase } from '#platform/limits.ts';
import { liveAcross } from '#platform/live.ts';
import { openLog } from '#platform/log.ts';
import { mailBySmtp, mailKept } from '#platform/mail.ts';
import { makeMetrics } from '#platform/metrics.ts';
import { migrate } from '#platform/migrations.ts';
import type { Services } from '#platform/services.ts';
import { keyringFrom } from '#platform/tokens.ts';
import { libreTranslate } from '#platform/translation-server.ts';
import { webPush } from '#platform/web-push.ts';
import { createServer } from '#web/server.ts';
import { startWorker } from '#worker/start-worker.ts';

/** Opens everything in order, serves, and closes in the opposite order. */
async function run(config: Config): Promise<void> {
  const log = openLog(config.logLevel);
  const dataDir = join(config.dataDir, 'database');
  const lock: DirectoryLock | undefined = config.databaseUrl ? undefined : await takeDirectoryLock(dataDir);
  const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { dataDir });
  if (database.embedded)
    log.warn('The embedded database is for trying out. For real use name a PostgreSQL in DATABASE_URL.');
  const applied = await migrate(database);
  if (applied.length > 0) log.info({ applied: applied.length }, 'the schema is up to date');
  const clock = () => new Date();
  const live = await liveAcross(database);
  const services: Services = {
    baseUrl: config.baseUrl,
    demo: config.demo,
    keyring: keyringFrom(config.secret),
    files: filesOnDisk(join(config.dataDir, 'files')),
    live,
    limits: limitsInDatabase(database.db, clock),
    suggestedToAtMost: config.suggestedToAtMost,
    translation: config.translateUrl
      ? libreTranslate({ url: config.translateUrl, key: config.translateKey, clock })
      : undefined,
    push: webPush({ secret: config.secret, baseUrl: config.baseUrl, moreHosts: config.pushHosts, clock }),
  };
  await services.files.removeLeftovers(clock());
  const seeded = config.demo && (await seedDemonstration(database, { files: services.files, now: clock(), say }));
  const mailer = config.smtpUrl ? mailBySmtp(config.smtpUrl, config.mailFrom) : mailKept(database.db);
  const metrics = makeMetrics();
  const worker = await startWorker({ database, services, mailer, log, clock, metrics, poll: true });
  if (seeded) {
    const program = { db: database.db, actor: 'program', now: clock(), services } as const;
    await changeSchools(program);
    await startSuggestions(program);
  }
  const server = await createServer({ config, database, services, log, clock, metrics });
  await server.listen({ host: config.host, port: config.port });
  say(`OpenTwinning answers at ${config.baseUrl}`);
  const firstOperator = config.production
    ? await offerFirstOperator({ db: database.db, actor: 'program', now: clock(), services })
    : undefined;
  if (firstOperator) say(`There is no operator yet. Become the first one: ${config.baseUrl}${firstOperator}`);
  if (config.demo) say(`The sign-ins of the demonstration: ${config.baseUrl}/demo`);
  const close = async () => {
    await server.close();
    await worker.stop();
    await live.close();
    await database.close();
    lock?.release();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await run(readConfig(process.env));
} catch (error) {
  const plain = error instanceof WrongConfiguration || error instanceof DirectoryInUse;
  process.stderr.write(
    `${plain ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}
