import { randomBytes } from 'node:crypto';

/** Digits and letters that are not mistaken for one another (Crockford): no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 10;
const LENGTH = 16;

/** A new code: 80 bits of randomness, 16 characters. Nothing of the request can be read from it. */
export function newCode(random: (size: number) => Buffer = randomBytes): string {
  const bits = [...random(BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: LENGTH }, (_, index) => ALPHABET[parseInt(bits.slice(index * 5, index * 5 + 5), 2)]).join(
    '',
  );
}

/** As it is printed: four groups of four. */
export function shownCode(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** A code as somebody typed it: small letters, other dashes or blanks, O for 0, I and L for 1. Null where it cannot be one. */
export function typedCode(typed: string): string | null {
  if (typed.length > 60) return null;
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((each) => ALPHABET.includes(each)) ? code : null;
}
