import ipaddr from 'ipaddr.js';

/** Whether an address is one of the open network: not of this machine, a private or a provider's network, nor a tunnel into one. */
export function isPublicAddress(address: string): boolean {
  return rangeOf(address) === 'unicast';
}

export function isLoopbackAddress(address: string): boolean {
  return rangeOf(address) === 'loopback';
}

/** Four bytes in the clothes of sixteen are what they are. */
function rangeOf(address: string): string | undefined {
  return ipaddr.isValid(address) ? ipaddr.process(address).range() : undefined;
}
