import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work';
import type { AbsenceRecord } from './absence-record';

/** Those who act on a change of the organisation. They only note what is to be done: no lock is taken here that others wait for. */
export interface PeopleWatcher {
  /** Somebody was disabled, or has other posts or another department. */
  rightsChanged(tx: Transaction, personId: string, at: Date): Promise<void>;
  absenceEntered(tx: Transaction, absence: AbsenceRecord, at: Date): Promise<void>;
}

/** Rooms above register what they make of a change, in the transaction of the change. */
@Injectable()
export class PeopleWatch implements PeopleWatcher {
  private readonly watchers: PeopleWatcher[] = [];

  register(watcher: PeopleWatcher): void {
    this.watchers.push(watcher);
  }

  async rightsChanged(tx: Transaction, personId: string, at: Date): Promise<void> {
    for (const watcher of this.watchers) await watcher.rightsChanged(tx, personId, at);
  }

  async absenceEntered(tx: Transaction, absence: AbsenceRecord, at: Date): Promise<void> {
    for (const watcher of this.watchers) await watcher.absenceEntered(tx, absence, at);
  }
}
