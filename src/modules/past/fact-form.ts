import { type FactKind, factKinds } from '../../machines/account-path/facts';
import { supplierOf } from '../../machines/criterion/suppliers';

/** Form in which a kind of fact is recorded; the classification is the system's own and is called by its kind. */
export function formOf(kind: string): string {
  return kind === 'classification' || !Object.hasOwn(factKinds, kind)
    ? kind
    : supplierOf(kind as Exclude<FactKind, 'classification'>).form;
}
