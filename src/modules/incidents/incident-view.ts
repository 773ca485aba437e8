import { isUUID } from 'class-validator';
import { decodeCursor } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import type { Locale } from '../platform/i18n/locale';
import type { Translator } from '../platform/i18n/translator';
import type { IncidentView } from './incident.dto';
import type { IncidentKey, IncidentRecord } from './incident-store';

/** A kind that has no words, from a newer process or a plug-in, is shown all the same. */
export function incidentView(translator: Translator, locale: Locale, incident: IncidentRecord): IncidentView {
  const { subjectType, subjectId, openedAt, closedAt, retriedAt, ...rest } = incident;
  const known = translator.has(locale, `incidents:kinds.${incident.kind}.title`) ? incident.kind : 'unknown';
  return {
    ...rest,
    title: translator.t(locale, `incidents:kinds.${known}.title`),
    advice: translator.t(locale, `incidents:kinds.${known}.advice`),
    subject: subjectType !== null && subjectId !== null ? { type: subjectType, id: subjectId } : null,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    retriedAt: retriedAt?.toISOString() ?? null,
  };
}

/** @throws Problem 400 `cursor-invalid` */
export function incidentCursor(cursor: string | undefined): IncidentKey | null {
  const key = decodeCursor(cursor, 2);
  if (key === null) return null;
  const [openedAt, id] = key.map(String);
  if (openedAt !== undefined && !Number.isNaN(Date.parse(openedAt)) && isUUID(id)) return [openedAt, id as string];
  throw new Problem(400, 'cursor-invalid');
}
