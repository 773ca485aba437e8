import { Decimal } from 'decimal.js';
import type { Locale } from '../../modules/platform/i18n/locale';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '兆'];
/** Below this there are names for every group of four digits. */
const LIMIT = new Decimal('1e16');

/**
 * Money as the reader's trade writes it. In Chinese yuan with thousands and, as on cheques and contracts, in capital numerals, in
 * which a digit can neither be added nor misread; other currencies with their code.
 *
 * @param amount decimal string, at least 0, of at most two places
 */
export function writtenAmount({ amount, currency }: { amount: string; currency: string }, locale: Locale): string {
  const figures = grouped(amount);
  if (locale === 'en') return `${currency} ${figures}`;
  if (currency !== 'CNY') return `${currency} ${figures}`;
  const capitals = capitalAmount(amount);
  return `人民币 ${figures} 元${capitals === null ? '' : `（大写：${capitals}）`}`;
}

/** 128000.50 is 壹拾贰万捌仟元伍角整. Null beyond what is written so. */
export function capitalAmount(amount: string): string | null {
  const value = new Decimal(amount);
  if (value.isNegative() || value.greaterThanOrEqualTo(LIMIT)) return null;
  const [whole = '0', cents = '00'] = value.toFixed(2).split('.');
  const yuan = wholeInCapitals(whole);
  const [jiao, fen] = [Number(cents[0]), Number(cents[1])];
  const head = yuan === '' ? '' : `${yuan}元`;
  if (jiao === 0 && fen === 0) return `${head === '' ? '零元' : head}整`;
  const tenths = jiao === 0 ? (head === '' ? '' : '零') : `${DIGITS[jiao]}角`;
  return `${head}${tenths}${fen === 0 ? '整' : `${DIGITS[fen]}分`}`;
}

/** In groups of four; one 零 for every gap of zeros inside. */
function wholeInCapitals(whole: string): string {
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0');
  const groups = padded.match(/.{4}/g) ?? [];
  let text = '';
  let gap = false;
  groups.forEach((group, index) => {
    const name = GROUPS[groups.length - 1 - index] ?? '';
    if (Number(group) === 0) {
      gap = text !== '';
      return;
    }
    const zero = text !== '' && (gap || group.startsWith('0')) ? '零' : '';
    text += `${zero}${groupInCapitals(group)}${name}`;
    gap = false;
  });
  return text;
}

function groupInCapitals(group: string): string {
  let text = '';
  let gap = false;
  [...group].forEach((digit, index) => {
    if (digit === '0') {
      gap = text !== '';
      return;
    }
    text += `${gap ? '零' : ''}${DIGITS[Number(digit)]}${PLACES[3 - index]}`;
    gap = false;
  });
  return text;
}

function grouped(amount: string): string {
  const [whole = '0', cents] = new Decimal(amount).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}
