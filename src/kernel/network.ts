/** In IPv4 one address; in IPv6 what one subscriber, or one line of theirs, is given at the least: 64 bits. */
export function networkOf(address: string): string {
  const ofFour = fourOf(address);
  if (ofFour) return ofFour;
  const groups = groupsOf(address);
  return groups ? `${groups.slice(0, 4).join(':')}::` : address;
}

/** Wider: an office, or all lines of one subscriber. 24 bits of IPv4, 48 bits of IPv6. */
export function widerNetworkOf(address: string): string {
  const ofFour = fourOf(address);
  if (ofFour) return ofFour.replace(/\.\d+$/, '');
  return groupsOf(address)?.slice(0, 3).join(':') ?? address;
}

/** An IPv4 address, also in the clothes of IPv6 (::ffff:192.0.2.1, ::ffff:c000:201), or undefined. */
function fourOf(address: string): string | undefined {
  const [, dotted] = /^(?:(?:0*:)*(?::|0+:)ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (dotted) return dotted;
  const groups = groupsOf(address);
  if (groups?.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  return groups
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((both) => [both >> 8, both & 255])
    .join('.');
}

/** The eight groups of an IPv6 address without leading zeros, or undefined for what is none. */
function groupsOf(address: string): readonly string[] | undefined {
  // The name of an interface, after a percent sign, is no part of the network.
  const bare = address.toLowerCase().replace(/%.*$/, '');
  if (!/^[0-9a-f:]+$/.test(bare) || !bare.includes(':')) return undefined;
  const [head = '', tail] = bare.split('::').map((part) => part.split(':').filter(Boolean));
  // What "::" leaves out are zeros.
  const zeros = Array<string>(Math.max(0, 8 - head.length - (tail?.length ?? 0))).fill('0');
  return [...head, ...zeros, ...(tail ?? [])].map((group) => group.replace(/^0+(?=.)/, ''));
}
