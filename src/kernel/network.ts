/** What cannot be read counts as one network: else each new nonsense would be a network of its own. */
const unreadable = 'unknown';

/** In IPv4 one address; in IPv6 what one subscriber, or one line of theirs, is given at the least: 64 bits. A port is no part of it. */
export function networkOf(address: string): string {
  const groups = groupsOf(withoutPort(address));
  if (!groups) return unreadable;
  return fourOf(groups) ?? `${groups.slice(0, 4).join(':')}::`;
}

/** Wider: an office, or all lines of one subscriber. 24 bits of IPv4, 48 bits of IPv6. */
export function widerNetworkOf(address: string): string {
  const groups = groupsOf(withoutPort(address));
  if (!groups) return unreadable;
  return fourOf(groups)?.replace(/\.\d+$/, '') ?? groups.slice(0, 3).join(':');
}

/** Some proxies write the port of the visitor behind the address, and IPv6 in brackets: 192.0.2.1:443, [2001:db8::1]:443. */
function withoutPort(address: string): string {
  const [, bracketed, dotted] = /^\s*(?:\[([^\]]*)\](?::\d*)?|([\d.]+):\d*)\s*$/.exec(address) ?? [];
  return bracketed ?? dotted ?? address.trim();
}

/** What begins so is IPv4 in the clothes of IPv6: ::ffff:192.0.2.1, ::ffff:c000:201. */
const clothes = '0:0:0:0:0:ffff';

function fourOf(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== clothes) return undefined;
  return groups
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((both) => [both >> 8, both & 255])
    .join('.');
}

/** The eight groups of an address without leading zeros, of IPv4 those of IPv4 in IPv6; undefined for what is no address. */
function groupsOf(address: string): readonly string[] | undefined {
  // The name of an interface, after a percent sign, is no part of the network.
  const bare = address.toLowerCase().replace(/%.*$/s, '');
  const [, before, dotted] = /^(.*?)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare) ?? [];
  if (dotted === undefined || before === undefined) return groupsOfSix(bare);
  const bytes = dotted.split('.').map(Number);
  if (bytes.some((byte) => byte > 255)) return undefined;
  const [one = 0, two = 0, three = 0, four = 0] = bytes;
  const last = `${((one << 8) | two).toString(16)}:${((three << 8) | four).toString(16)}`;
  return groupsOfSix(before === '' ? `::ffff:${last}` : before + last);
}

function groupsOfSix(bare: string): readonly string[] | undefined {
  const [head = [], tail, ...more] = bare.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const written = [...head, ...(tail ?? [])];
  const isWhole = tail ? written.length < 8 : written.length === 8;
  if (more.length > 0 || !isWhole || !written.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return undefined;
  // What "::" leaves out are zeros.
  const zeros = Array<string>(8 - written.length).fill('0');
  return [...head, ...zeros, ...(tail ?? [])].map((group) => group.replace(/^0+(?=.)/, ''));
}
