import type { Format } from '../format/use-format';

interface Words {
  exists: (key: string) => boolean;
  t: (key: string, params?: Record<string, unknown>) => string;
}

/** Name of a step, as the route calls it. */
export function stepWord(words: Words, step: string): string {
  return words.exists(`approvals:step.${step}`) ? words.t(`approvals:step.${step}`) : step;
}

export interface Coded {
  code: string;
  params?: object;
}

/** Why a step is on the route: a limit is said as money. */
export function reasonWord(words: Words, format: Format, { code, params = {} }: Coded): string {
  const key = `approvals:reason.${code}`;
  if (!words.exists(key)) return '';
  const { limit, value, ...rest } = params as Record<string, unknown>;
  const shown = {
    ...rest,
    limit: format.isMoney(limit) ? format.money(limit) : (limit ?? words.t('words:limit')),
    value: code === 'class' && words.exists(`accounts:class.${value}`) ? words.t(`accounts:class.${value}`) : value,
  };
  return words.t(key, shown);
}
