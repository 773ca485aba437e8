import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work';

/** Turns the body of a request into the content of a fact, adding what only the server may say. */
export interface FactMaker<Content> {
  /** @param factId the fact that is changed, null for a new one */
  make(tx: Transaction, body: object, by: { actorId: string; factId: string | null }): Promise<Content>;
}

/** The body is the content. */
@Injectable()
export class PlainFact implements FactMaker<never> {
  make(_: Transaction, body: object): Promise<never> {
    return Promise.resolve(plain(body) as never);
  }
}

/** Without classes and without `undefined`: as the database will give it back, so that hashes agree. */
export function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
