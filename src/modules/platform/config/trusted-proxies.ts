import { isIP } from 'node:net';
import { registerDecorator } from 'class-validator';

/** How many proxies stand in front, or their addresses and networks. */
export type TrustedProxies = number | readonly string[];

const MOST_HOPS = 16;
const MESSAGE =
  'KEYPATH_TRUST_PROXY must be 0, the number of proxies in front (1 to 16), or their addresses and networks, such as 10.0.0.0/8, 192.0.2.7';

/** The variable as it was written, already validated. Undefined: nobody is trusted. */
export function trustedProxies(text: string): TrustedProxies | undefined {
  if (isCount(text)) return Number(text) === 0 ? undefined : Number(text);
  return partsOf(text);
}

/** `0`, a count of hops, or a comma list of addresses and CIDR networks. */
export function IsTrustedProxies(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isTrustedProxies',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isValid(value),
        defaultMessage: () => MESSAGE,
      },
    });
}

function isValid(text: string): boolean {
  return isCount(text) ? Number(text) <= MOST_HOPS : partsOf(text).every(isNetwork);
}

function isCount(text: string): boolean {
  return /^\s*\d+\s*$/.test(text);
}

function partsOf(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

/** A network of prefix 0 would be everybody, and is refused. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || address.includes('%') || more.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (family === 4 ? 32 : 128);
}
