import { createCipheriv, createECDH, createHmac, createPrivateKey, hkdfSync, randomBytes, sign } from 'node:crypto';

/** A browser that can be woken: what it said when its owner switched messages on (RFC 8030, RFC 8291). */
export interface PushAddress {
  /** Where its maker's push service takes what we send. */
  readonly endpoint: string;
  /** Its public key, and a secret that it shares with us alone: the push service cannot read what it carries. Both in base64url. */
  readonly browserKey: string;
  readonly browserSecret: string;
}

/** gone: the browser wants nothing any more; failed: to be tried again. */
export type PushOutcome = 'sent' | 'gone' | 'failed';

export interface WebPush {
  /** By which browsers know that what comes is ours, in base64url. */
  readonly publicKey: string;
  /** Whether something may be sent there: the address comes from a browser, so it may be anybody's. */
  isKnown(address: PushAddress): boolean;
  /** `topic`: of several with the same that still wait, the push service keeps the last. */
  send(address: PushAddress, payload: string, topic: string): Promise<PushOutcome>;
}

/** How a request to a push service is made. */
export type PushRequest = (url: string, init: RequestInit) => Promise<{ readonly status: number }>;

interface Configured {
  readonly secret: string;
  /** Told to the push services, so that they can complain. */
  readonly baseUrl: string;
  /** Hosts of push services besides those of the common browsers. */
  readonly moreHosts: readonly string[];
  readonly clock: () => Date;
  /** For tests. */
  readonly request?: PushRequest;
}

/** Of Chrome, Edge, Firefox and Safari. One that begins with a dot stands for all names below it. */
const knownHosts = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  '.push.apple.com',
];

/** In milliseconds: as long as an answer may take. */
const patience = 10_000;
/** In seconds: as long as the push service keeps it for a browser that is off. */
const keptFor = 2 * 24 * 3600;
/** In seconds: as long as a signature holds. */
const signedFor = 12 * 3600;
/** One record of encrypted content holds all of it. */
const recordSize = 4096;

const inBase64 = (bytes: Buffer): string => bytes.toString('base64url');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

/** The key pair of the installation follows from its secret, as its other keys do: there is nothing more to keep, and all processes have the same. */
function keysFrom(secret: string) {
  const ecdh = createECDH('prime256v1');
  for (let round = 0; ; round++) {
    try {
      ecdh.setPrivateKey(createHmac('sha256', secret).update(`web push ${round}`).digest());
      break;
    } catch {
      // One number in four thousand million is no key of this curve.
    }
  }
  const point = ecdh.getPublicKey();
  const [x, y] = [inBase64(point.subarray(1, 33)), inBase64(point.subarray(33))];
  const number = ecdh.getPrivateKey();
  const d = inBase64(Buffer.concat([Buffer.alloc(32 - number.length), number]));
  return {
    publicKey: inBase64(point),
    privateKey: createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x, y, d }, format: 'jwk' }),
  };
}

/** Encrypts for one browser: RFC 8291, with the content coding aes128gcm of RFC 8188. `own` and `salt`: for tests, else new each time. */
export function encryptPush(
  { browserKey, browserSecret }: Pick<PushAddress, 'browserKey' | 'browserSecret'>,
  payload: Buffer,
  { own, salt = randomBytes(16) }: { readonly own?: Buffer; readonly salt?: Buffer } = {},
): Buffer {
  const ecdh = createECDH('prime256v1');
  if (own) ecdh.setPrivateKey(own);
  else ecdh.generateKeys();
  const [theirs, ours] = [bytesOf(browserKey), ecdh.getPublicKey()];
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]);
  const derived = hkdfSync('sha256', ecdh.computeSecret(theirs), bytesOf(browserSecret), info, 32);
  const part = (what: string, length: number) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(derived), salt, `Content-Encoding: ${what}\0`, length));
  const cipher = createCipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12));
  const header = Buffer.alloc(5);
  header.writeUInt32BE(recordSize);
  header.writeUInt8(ours.length, 4);
  // The 2 marks the last record.
  const body = [cipher.update(payload), cipher.update(Buffer.from([2])), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([salt, header, ours, ...body]);
}

function isPoint(browserKey: string): boolean {
  try {
    const ecdh = createECDH('prime256v1');
    ecdh.generateKeys();
    return bytesOf(browserKey).length === 65 && ecdh.computeSecret(bytesOf(browserKey)).length === 32;
  } catch {
    return false;
  }
}

export function webPush({ secret, baseUrl, moreHosts, clock, request = fetch }: Configured): WebPush {
  const { publicKey, privateKey } = keysFrom(secret);
  const hosts = [...knownHosts, ...moreHosts.map((host) => host.toLowerCase())];
  const isTaken = (endpoint: string): boolean => {
    const url = URL.parse(endpoint);
    if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false;
    return hosts.some((host) => (host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host));
  };
  /** Proves to the push service that it is us (RFC 8292). */
  const signatureFor = (endpoint: string): string => {
    const claims = {
      aud: new URL(endpoint).origin,
      exp: Math.floor(clock().getTime() / 1000) + signedFor,
      sub: baseUrl,
    };
    const signed = [{ typ: 'JWT', alg: 'ES256' }, claims]
      .map((part) => inBase64(Buffer.from(JSON.stringify(part))))
      .join('.');
    const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `vapid t=${signed}.${inBase64(signature)}, k=${publicKey}`;
  };
  return {
    publicKey,
    isKnown: ({ endpoint, browserKey, browserSecret }) =>
      isTaken(endpoint) && isPoint(browserKey) && bytesOf(browserSecret).length === 16,
    async send(address, payload, topic) {
      const { endpoint } = address;
      // The list may have become shorter since the browser was taken.
      if (!isTaken(endpoint)) return 'gone';
      try {
        const { status } = await request(endpoint, {
          method: 'POST',
          redirect: 'manual',
          signal: AbortSignal.timeout(patience),
          headers: {
            authorization: signatureFor(endpoint),
            'content-encoding': 'aes128gcm',
            'content-type': 'application/octet-stream',
            ttl: String(keptFor),
            topic,
          },
          body: new Uint8Array(encryptPush(address, Buffer.from(payload))),
        });
        if (status === 404 || status === 410) return 'gone';
        return status >= 200 && status < 300 ? 'sent' : 'failed';
      } catch {
        return 'failed';
      }
    },
  };
}
