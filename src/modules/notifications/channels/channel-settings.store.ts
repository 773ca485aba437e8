import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction } from '../../platform/database/unit-of-work';
import {
  type Channel,
  DEFAULT_CHANNELS,
  DEFAULT_QUIET_HOURS,
  type MessageKind,
  type QuietHours,
} from './message-kinds';

/** What a person has chosen. What is left out follows the defaults, also when those change. */
export interface ChannelChoices {
  channels: Partial<Record<MessageKind, Channel>>;
  /** Null: none are wanted. */
  quietHours?: QuietHours | null;
}

/** What holds for a person. */
export interface ChannelSettings {
  channels: Record<MessageKind, Channel>;
  quietHours: QuietHours | null;
}

interface Row {
  personId: string;
  choices: ChannelChoices;
}

const READ: Statement = {
  name: 'notification-settings-read',
  text: `SELECT person_id AS "personId", choices FROM notification_settings WHERE person_id = ANY ($1::uuid[])`,
};
const SAVE: Statement = {
  name: 'notification-settings-save',
  text: `INSERT INTO notification_settings (person_id, choices, at) VALUES ($1, $2::jsonb, $3)
    ON CONFLICT (person_id) DO UPDATE SET choices = excluded.choices, at = excluded.at`,
};

/** Each person's choice of channels: one row for those who have chosen anything. */
@Injectable()
export class ChannelSettingsStore {
  async choicesOf(tx: Pick<Transaction, 'query'>, personId: string): Promise<ChannelChoices> {
    const [row] = await tx.query<Row>(READ, [[personId]]);
    return row?.choices ?? { channels: {} };
  }

  /** What holds for each of these people. */
  async of(tx: Pick<Transaction, 'query'>, people: readonly string[]): Promise<(personId: string) => ChannelSettings> {
    const rows = await tx.query<Row>(READ, [[...new Set(people)]]);
    const chosen = new Map(rows.map(({ personId, choices }) => [personId, choices]));
    return (personId) => settingsOf(chosen.get(personId) ?? { channels: {} });
  }

  async save(tx: Transaction, personId: string, choices: ChannelChoices, at: Date): Promise<void> {
    await tx.query(SAVE, [personId, JSON.stringify(choices), at]);
  }
}

export function settingsOf({ channels, quietHours }: ChannelChoices): ChannelSettings {
  return {
    channels: { ...DEFAULT_CHANNELS, ...channels },
    quietHours: quietHours === undefined ? DEFAULT_QUIET_HOURS : quietHours,
  };
}
