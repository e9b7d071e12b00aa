import { z } from 'zod';

const developmentSecret = 'for-trying-out-only-never-for-real-people';

const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATA_DIR: z.string().min(1).default('data'),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().min(3).default('OpenTwinning <no-reply@localhost>'),
    SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    DEMO: z.enum(['0', '1', 'true', 'false']).optional(),
    TRUST_PROXY: z
      .string()
      .regex(/^(?:\d|true|false)$/, 'must be the number of proxies before the server, 0 to 9')
      .default('0'),
    SUGGESTED_TO_AT_MOST: z.coerce.number().int().min(1).max(1000).default(20),
    TRANSLATE_URL: z.url({ protocol: /^https?$/ }).optional(),
    TRANSLATE_KEY: z.string().min(1).optional(),
    PUSH_HOSTS: z
      .string()
      .regex(
        /^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:,\.?[a-z0-9-]+(?:\.[a-z0-9-]+)+)*$/i,
        'must be names of hosts with commas between',
      )
      .optional(),
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((value, context) => {
    if (value.NODE_ENV !== 'production') return;
    for (const name of ['SECRET', 'BASE_URL', 'SMTP_URL'] as const)
      if (!value[name]) context.addIssue({ code: 'custom', path: [name], message: 'is needed in production' });
    if (isOn(value.DEMO)) context.addIssue({ code: 'custom', path: ['DEMO'], message: 'cannot be on in production' });
  });

export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Where people reach the platform, without a slash at the end. */
  readonly baseUrl: string;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly secret: string;
  /** The demonstration programme with its personas and /demo. Never in production. */
  readonly demo: boolean;
  /** How many proxies stand before the server: so many entries at the end of X-Forwarded-For were written by them, the rest by anyone. */
  readonly trustedProxies: number;
  /** Without it, /metrics answers only requests from this machine. */
  readonly metricsToken: string | undefined;
  readonly logLevel: string;
  /** To so many others is somebody suggested as a partner within a week, at most. */
  readonly suggestedToAtMost: number;
  /** Of a translation server with LibreTranslate's API, without a slash at the end. */
  readonly translateUrl: string | undefined;
  readonly translateKey: string | undefined;
  /** Hosts of push services besides those of the common browsers; one that begins with a dot stands for all below it. */
  readonly pushHosts: readonly string[];
}

export class WrongConfiguration extends Error {}

/** Reads the whole environment at once. Throws WrongConfiguration, whose message names every wrong value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    throw new WrongConfiguration(
      `The configuration has mistakes:\n${parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
    );
  const value = parsed.data;
  const production = value.NODE_ENV === 'production';
  return {
    production,
    host: value.HOST,
    port: value.PORT,
    baseUrl: (
      value.BASE_URL ?? `http://${value.HOST.includes(':') ? `[${value.HOST}]` : value.HOST}:${value.PORT}`
    ).replace(/\/+$/, ''),
    databaseUrl: value.DATABASE_URL,
    dataDir: value.DATA_DIR,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    secret: value.SECRET ?? developmentSecret,
    demo: value.DEMO === undefined ? !production : isOn(value.DEMO),
    trustedProxies: /^\d$/.test(value.TRUST_PROXY) ? Number(value.TRUST_PROXY) : Number(isOn(value.TRUST_PROXY)),
    metricsToken: value.METRICS_TOKEN,
    logLevel: value.LOG_LEVEL,
    suggestedToAtMost: value.SUGGESTED_TO_AT_MOST,
    translateUrl: value.TRANSLATE_URL?.replace(/\/+$/, ''),
    translateKey: value.TRANSLATE_KEY,
    pushHosts: value.PUSH_HOSTS?.split(',') ?? [],
  };
}

function isOn(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}
