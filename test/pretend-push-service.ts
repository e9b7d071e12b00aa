import { createDecipheriv, createPublicKey, type ECDH, hkdfSync, verify } from 'node:crypto';
import type { PushRequest } from '#platform/web-push.ts';

/** What a browser keeps to itself. */
export interface BrowserKeys {
  readonly ecdh: ECDH;
  readonly secret: Buffer;
}

/** Of RFC 8291, as browsers do it. */
export function decryptPush({ ecdh, secret }: BrowserKeys, sent: Buffer): string {
  const [salt, length] = [sent.subarray(0, 16), sent.readUInt8(20)];
  const [sender, body] = [sent.subarray(21, 21 + length), sent.subarray(21 + length)];
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const key = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(sender), secret, info, 32));
  const part = (what: string, size: number) =>
    Buffer.from(hkdfSync('sha256', key, salt, `Content-Encoding: ${what}\0`, size));
  const decipher = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12));
  decipher.setAuthTag(body.subarray(-16));
  const plain = Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]);
  return plain.subarray(0, -1).toString('utf8');
}

interface Delivered {
  readonly endpoint: string;
  readonly body: Buffer;
  readonly headers: Headers;
  readonly redirect: string | undefined;
}

/** Takes what is sent to browsers, and answers as it is told. */
export interface PretendPushService {
  readonly request: PushRequest;
  readonly delivered: Delivered[];
  /** What it answers from now on; offline: not at all. */
  answer: number | 'offline';
}

export function pretendPushService(): PretendPushService {
  const service: PretendPushService = {
    delivered: [],
    answer: 201,
    async request(endpoint, { body, headers, redirect }) {
      if (service.answer === 'offline') throw new Error('offline');
      const bytes = Buffer.from(await new Response(body ?? null).arrayBuffer());
      service.delivered.push({ endpoint, body: bytes, headers: new Headers(headers), redirect });
      return { status: service.answer };
    },
  };
  return service;
}

/** The claims of the signature, where it is right: who sends, and for which push service. */
export function signedClaims(authorization: string): Readonly<Record<string, unknown>> | undefined {
  const [, head = '', claims = '', signature = '', key = ''] =
    /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const by = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  const isRight = verify('sha256', Buffer.from(`${head}.${claims}`), by, Buffer.from(signature, 'base64url'));
  return isRight ? JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) : undefined;
}
