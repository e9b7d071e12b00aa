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
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
    expect(networkOf(network)).toBe(network);
  });

  it.each([
    ['192.0.2.17:1001', '192.0.2.17'],
    ['192.0.2.17:', '192.0.2.17'],
    [' 192.0.2.17:443 ', '192.0.2.17'],
    ['[2001:db8::1]:443', '2001:db8:0:0::'],
    ['[2001:db8::1]', '2001:db8:0:0::'],
    ['[::ffff:192.0.2.99]:65535', '192.0.2.99'],
    ['[fe80::1:2%eth0]:80', 'fe80:0:0:0::'],
  ])('of %s is the same whatever port stands behind it: %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is one and the same for everything that is no address', () => {
    const none = ['', '_hidden', '300.1.1.1', '1.2.3', '1.2.3.4.5', 'x7', '[x7]:1', '1.2.3.4:x', '1:2:3', '::1::2'];
    const longer = ['1:2:3:4:5:6:7:8:9', '12345::', '::1.2.3.4.5', '1.2.3.4, 5.6.7.8', 'a.example:80'];
    for (const address of [...none, ...longer])
      expect([address, networkOf(address), widerNetworkOf(address)]).toEqual([address, 'unknown', 'unknown']);
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
    ['192.0.2.17:1001', '192.0.2'],
    ['[2001:db8:aa:1::17]:443', '2001:db8:aa'],
    ['unknown', 'unknown'],
  ])('of %s is %s, and the same of its network', (address, network) => {
    expect(widerNetworkOf(address)).toBe(network);
    expect(widerNetworkOf(networkOf(address))).toBe(network);
  });
});
