import { Injectable } from '@nestjs/common';
import { NotificationsService, type RelayedMessage } from '../notifications/notifications.service';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

const BOUND: Statement = {
  name: 'policy-bound',
  text: 'SELECT id FROM users WHERE disabled_at IS NULL AND id IS DISTINCT FROM $1::uuid ORDER BY id',
};

interface Published {
  version: number;
  number: string;
  summary: string;
  by: string;
  at: string;
}

/** P6: a version is in force from its publication on, so everybody whom it binds is told; not who published it. */
@Injectable()
export class PolicyAnnouncement {
  constructor(private readonly notifications: NotificationsService) {}

  /** Same key again: nobody is told twice. */
  async receive(tx: Transaction, messages: readonly RelayedMessage[], at: Date): Promise<void> {
    for (const { key, payload, createdAt } of messages) {
      const { version, number, summary, by, at: activatedAt } = payload as Published;
      const people = await tx.query<{ id: string }>(BOUND, [by]);
      const params = { version, number, summary, activatedAt };
      const link = { type: 'policy', id: String(version) };
      const told = { recipients: people.map(({ id }) => id), template: 'policyActivated', params, link };
      await this.notifications.record(tx, [{ key, createdAt, payload: told }], { at });
    }
  }
}
