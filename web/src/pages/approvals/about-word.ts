import type { Format } from '../../format/use-format';

const AMOUNT = /(\d+\.\d\d) ([A-Z]{3})(?![A-Z])/g;

/** A title that names an amount names it as money is written here. */
export function aboutWord(about: string, format: Format): string {
  return about.replaceAll(AMOUNT, (_, amount: string, currency: string) => format.money({ amount, currency }));
}
