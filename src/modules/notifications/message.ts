/** Where a notification leads. */
export interface MessageLink {
  type: string;
  id: string;
}

/** Payload of the outbox topic `message.addressed`. The text is made when it is read, in the reader's language. */
export interface AddressedMessage {
  recipients: string[];
  template: string;
  params: Record<string, unknown>;
  link: MessageLink | null;
}

/**
 * The payload as a message. Throws on anything else: a message that cannot be understood must become an incident, not
 * vanish.
 */
export function addressedMessage(payload: unknown): AddressedMessage {
  const { recipients, template, params, link } = (payload ?? {}) as Record<string, unknown>;
  if (!Array.isArray(recipients) || !recipients.every((each) => typeof each === 'string')) {
    throw new TypeError('message.addressed: recipients must be a list of user ids');
  }
  if (typeof template !== 'string' || template === '') throw new TypeError('message.addressed: template is missing');
  return {
    recipients: [...new Set(recipients)],
    template,
    params: isRecord(params) ? params : {},
    link: isRecord(link) ? { type: String(link.type), id: String(link.id) } : null,
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
