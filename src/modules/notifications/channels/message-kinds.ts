/** How a message reaches a person besides the inbox, where it always is. */
export const CHANNELS = ['mail', 'digest', 'robot', 'robotDigest', 'inApp'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where a person has no robot, or no more, mail takes its place. */
export function withoutRobot(channel: Channel): Channel {
  if (channel === 'robot') return 'mail';
  return channel === 'robotDigest' ? 'digest' : channel;
}

/** Half-open [from, until) of the company's clock, `HH:mm`; may go over midnight. The same time twice: none. */
export interface QuietHours {
  from: string;
  until: string;
}

/** Kinds of message that a person chooses a channel for, with the channel of those who have not chosen. */
export const DEFAULT_CHANNELS = {
  approvals: 'mail',
  accounts: 'mail',
  stages: 'digest',
  contact: 'digest',
  visits: 'digest',
  contracts: 'digest',
  complaints: 'mail',
  support: 'mail',
  collections: 'digest',
  reports: 'digest',
  system: 'digest',
  other: 'digest',
} as const satisfies Record<string, Channel>;

export type MessageKind = keyof typeof DEFAULT_CHANNELS;
export const MESSAGE_KINDS = Object.keys(DEFAULT_CHANNELS) as MessageKind[];

export const DEFAULT_QUIET_HOURS: QuietHours = { from: '22:00', until: '07:00' };

/** When the digest of a working day is due, by the company's clock. */
export const DIGEST_AT = '09:00';

const TEMPLATES: Partial<Record<MessageKind, readonly string[]>> = {
  accounts: ['sentBack', 'ownerReceived', 'creditChanged', 'executiveNamed'],
  stages: ['stageWarned', 'stageBreached', 'stageEscalated'],
  contact: ['contactDue', 'contactCold', 'reviewDue', 'relationshipMeasureDue', 'relationshipReviewDue'],
  visits: ['visitPreparationDue', 'visitReportDue', 'returnVisitDue'],
  contracts: ['milestoneSoon', 'milestoneLate'],
  support: ['supportAsked', 'supportAssigned', 'supportReminded', 'supportDue', 'supportEscalated', 'supportAnswered'],
  complaints: [
    'complaintRecorded',
    'complaintAssigned',
    'complaintReopened',
    'complaintDue',
    'complaintLate',
    'complaintUnanswered',
  ],
  collections: ['collectionNotice', 'collectionLevel', 'collectionDemand', 'promiseBroken', 'paymentReversed'],
  reports: ['marketReportDue', 'marketReportOverdue'],
  system: ['caughtUp', 'importFinished', 'policyActivated'],
};

const KIND_OF = new Map(
  Object.entries(TEMPLATES).flatMap(([kind, names]) => names.map((name) => [name, kind as MessageKind] as const)),
);

/** A template that is in no list is of the kind `other`: told of, never lost. */
export function messageKindOf(template: string): MessageKind {
  return KIND_OF.get(template) ?? (template.startsWith('approval') ? 'approvals' : 'other');
}

/** Templates that are in a list; approvals are told by their names. */
export const LISTED_TEMPLATES = [...KIND_OF.keys()];
