import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/** Allows no inline code and nothing from other origins. The nonce is for the style of Turbo's progress bar. */
export function securityHeaders(nonce: string, { https }: { readonly https: boolean }): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      "worker-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    ...(https && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}

/** Whether a state change comes from our own pages. Browsers send Origin with every form; requests without it are refused. */
export function isFromOurPages(request: FastifyRequest, baseUrl: string): boolean {
  const { origin } = request.headers;
  if (origin && origin !== 'null')
    return origin === new URL(baseUrl).origin || origin === `${request.protocol}://${request.headers.host}`;
  return request.headers['sec-fetch-site'] === 'same-origin';
}
