import { isIP, isIPv6 } from 'node:net';

/**
 * One IPv6 customer holds a whole /64 network, so that is what counts as one address. What a proxy says may come with a port;
 * whatever is no address at all counts as one.
 */
export function addressKey(address: string): string {
  const plain = withoutPort(address)
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '');
  if (isIP(plain) === 0) return 'address:unknown';
  return `address:${isIPv6(plain) ? `${networkOf(plain)}::/64` : plain}`;
}

function withoutPort(address: string): string {
  return address.replace(/^\[([^\]]*)\](?::\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
}

function networkOf(address: string): string {
  const [before = '', after] = address.toLowerCase().split('::');
  const head = before.split(':').filter((group) => group !== '');
  const tail = (after ?? '').split(':').filter((group) => group !== '');
  const missing = after === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
