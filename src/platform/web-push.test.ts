import { createECDH } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aPushAddress } from '#test/builders/push.ts';
import { decryptPush, pretendPushService, signedClaims } from '#test/pretend-push-service.ts';
import { encryptPush, webPush } from './web-push.ts';

const configured = { secret: 'a secret', baseUrl: 'https://platform.test', moreHosts: ['push.test'] };
const clock = () => new Date('2026-12-01T08:00:00Z');

it('encrypts as the example of RFC 8291', () => {
  const address = {
    browserKey: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    browserSecret: 'BTBZMqHH6r4Tts7J_aSIgg',
  };
  const own = Buffer.from('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url');
  const salt = Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url');
  expect(
    encryptPush(address, Buffer.from('When I grow up, I want to be a watermelon'), { own, salt }).toString('base64url'),
  ).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  );
});

it('sends what the browser alone can read, signed by a key that follows from the secret of the installation', async () => {
  const service = pretendPushService();
  const push = webPush({ ...configured, clock, request: service.request });
  const { address, keys } = aPushAddress();
  expect(await push.send(address, 'Something new', 'topic')).toBe('sent');
  const [sent] = service.delivered;
  expect(sent && decryptPush(keys, sent.body)).toBe('Something new');
  expect(sent?.body.toString('latin1')).not.toContain('Something');
  expect(signedClaims(sent?.headers.get('authorization') ?? '')).toEqual({
    aud: 'https://push.test',
    exp: clock().getTime() / 1000 + 12 * 3600,
    sub: 'https://platform.test',
  });
  expect(webPush({ ...configured, clock }).publicKey).toBe(push.publicKey);
  expect(webPush({ ...configured, secret: 'another', clock }).publicKey).not.toBe(push.publicKey);
});

it.each([
  [201, 'sent'],
  [404, 'gone'],
  [410, 'gone'],
  [302, 'failed'],
  [429, 'failed'],
  [500, 'failed'],
  ['offline', 'failed'],
] as const)('takes %s of the push service as %s, and follows nowhere', async (answer, outcome) => {
  const service = pretendPushService();
  service.answer = answer;
  const push = webPush({ ...configured, clock, request: service.request });
  expect(await push.send(aPushAddress().address, 'x', 'topic')).toBe(outcome);
  for (const { redirect } of service.delivered) expect(redirect).toBe('manual');
});

describe('an address from a browser', () => {
  const push = webPush({ ...configured, moreHosts: ['push.test', '.operator.test'], clock });
  const { address } = aPushAddress();
  it.each([
    'https://fcm.googleapis.com/fcm/send/a',
    'https://updates.push.services.mozilla.com/wpush/v2/a',
    'https://db5p.notify.windows.com/w/?token=a',
    'https://web.push.apple.com/a',
    'https://push.test/a',
    'https://a.operator.test/a',
  ])('may be one of a known push service: %s', (endpoint) => {
    expect(push.isKnown({ ...address, endpoint })).toBe(true);
  });

  it.each([
    'http://fcm.googleapis.com/a',
    'https://fcm.googleapis.com:8443/a',
    'https://fcm.googleapis.com@127.0.0.1/a',
    'https://fcm.googleapis.com.evil.test/a',
    'https://evilnotify.windows.com/a',
    'https://notify.windows.com.evil.test/a',
    'https://127.0.0.1/a',
    'https://[::1]/a',
    'https://localhost/a',
    'https://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'nothing',
    '',
  ])('may not be another, nor is anything sent there: %s', async (endpoint) => {
    expect(push.isKnown({ ...address, endpoint })).toBe(false);
    expect(await push.send({ ...address, endpoint }, 'x', 'topic')).toBe('gone');
  });

  it('has keys that can be used', () => {
    const short = createECDH('prime256v1').generateKeys('base64url', 'compressed');
    for (const wrong of [{ browserKey: 'AAAA' }, { browserKey: short }, { browserSecret: 'AAAA' }])
      expect(push.isKnown({ ...address, ...wrong })).toBe(false);
    expect(push.isKnown({ ...address, browserKey: Buffer.alloc(65, 4).toString('base64url') })).toBe(false);
  });
});
