import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work';
import type { AbsenceRecord } from './absence-record';

/** Something that waits for somebody and that their substitute may not decide. */
export interface UnreachedTask {
  requestId: string;
  kind: string;
  requester: { id: string; name: string };
  /** They filed it or gain by it; or neither post nor authority of their own reaches as far. */
  why: 'excluded' | 'withoutAuthority';
}

/** Those who act on a change of the organisation. They only note what is to be done: no lock is taken here that others wait for. */
export interface PeopleWatcher {
  /** Somebody was disabled, or has other posts or another department. */
  rightsChanged?(tx: Transaction, personId: string, at: Date): Promise<void>;
  absenceEntered?(tx: Transaction, absence: AbsenceRecord, at: Date): Promise<void>;
  /** Before its time. */
  absenceEnded?(tx: Transaction, absence: AbsenceRecord, at: Date): Promise<void>;
  /** What of that which waits for the absent person goes on waiting for them. */
  unreached?(tx: Transaction, absence: AbsenceRecord): Promise<UnreachedTask[]>;
}

/** Rooms above register what they make of a change, in the transaction of the change. */
@Injectable()
export class PeopleWatch implements PeopleWatcher {
  private readonly watchers: PeopleWatcher[] = [];

  register(watcher: PeopleWatcher): void {
    this.watchers.push(watcher);
  }

  async rightsChanged(tx: Transaction, personId: string, at: Date): Promise<void> {
    for (const watcher of this.watchers) await watcher.rightsChanged?.(tx, personId, at);
  }

  async absenceEntered(tx: Transaction, absence: AbsenceRecord, at: Date): Promise<void> {
    for (const watcher of this.watchers) await watcher.absenceEntered?.(tx, absence, at);
  }

  async absenceEnded(tx: Transaction, absence: AbsenceRecord, at: Date): Promise<void> {
    for (const watcher of this.watchers) await watcher.absenceEnded?.(tx, absence, at);
  }

  async unreached(tx: Transaction, absence: AbsenceRecord): Promise<UnreachedTask[]> {
    const found: UnreachedTask[] = [];
    for (const watcher of this.watchers) found.push(...((await watcher.unreached?.(tx, absence)) ?? []));
    return found;
  }
}
