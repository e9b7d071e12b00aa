import { describe, expect, it } from 'vitest';
import { networkOf, widerNetworkOf } from './network.ts';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.17', '192.0.2.17'],
    ['::ffff:192.0.2.99', '192.0.2.99'],
    ['::FFFF:c000:0263', '192.0.2.99'],
    ['0:0:0:0:0:ffff:192.0.2.99', '192.0.2.99'],
    ['2001:db8:aa:1::17', '2001:db8:aa:1::'],
    ['2001:0db8:00aa:0001:3:4:5:6', '2001:db8:aa:1::'],
    ['2001:db8::1', '2001:db8:0:0::'],
    ['fe80::1:2%eth0', 'fe80:0:0:0::'],
    ['::1', '0:0:0:0::'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
    expect(networkOf(network)).toBe(network);
  });
});

describe('the wider network of an address', () => {
  it.each([
    ['192.0.2.17', '192.0.2'],
    ['::ffff:192.0.2.99', '192.0.2'],
    ['2001:db8:aa:1::17', '2001:db8:aa'],
    ['2001:0db8:00aa:2:3:4:5:6', '2001:db8:aa'],
    ['2001:db8::1', '2001:db8:0'],
    ['::1', '0:0:0'],
    ['unknown', 'unknown'],
  ])('of %s is %s, and the same of its network', (address, network) => {
    expect(widerNetworkOf(address)).toBe(network);
    expect(widerNetworkOf(networkOf(address))).toBe(network);
  });
});
