import type { Config } from '#platform/config.ts';

export const languageCookie = 'language';

/** The prefix binds the cookie to this host over https; plain http (trying out) cannot carry it. */
export function sessionCookie(config: Config): string {
  return isHttps(config) ? '__Host-session' : 'session';
}

export function isHttps(config: Config): boolean {
  return config.baseUrl.startsWith('https:');
}
