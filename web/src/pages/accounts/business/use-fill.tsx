import { useState } from 'react';
import { FactWindow, type FormWish } from '../../../forms/fact-window';
import type { Account } from '../accounts-queries';

export interface Filling {
  form: string;
  factId?: string;
  preset?: Record<string, unknown>;
  wanted?: readonly string[];
}

/** Opens the forms of an account at the side of what is read. */
export function useFill(account: Pick<Account, 'id' | 'name'>) {
  const [wish, setWish] = useState<FormWish | null>(null);
  const fill = ({ form, factId, preset, wanted }: Filling) =>
    setWish({
      ...{ accountId: account.id, accountName: account.name, form },
      ...{ factId: factId ?? null, preset: preset ?? {}, wanted: wanted ?? [] },
    });
  return { fill, drawer: wish && <FactWindow wish={wish} onClose={() => setWish(null)} /> };
}

export type Fill = ReturnType<typeof useFill>['fill'];
