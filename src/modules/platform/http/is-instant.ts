import { isISO8601, ValidateBy } from 'class-validator';

/** Without its offset a time is a different instant to everybody. */
export const IsInstant = (): PropertyDecorator => ValidateBy({ name: 'isInstant', validator: { validate: isInstant } });

function isInstant(value: unknown): boolean {
  return isISO8601(value, { strict: true, strictSeparator: true }) && /T.*(Z|[+-]\d\d:?\d\d)$/.test(value as string);
}
