import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { timeOfDay } from '../../../format/dates';
import { formWord, labelOf } from '../../../forms/form-words';
import { useFormat } from '../../../format/use-format';
import { StatusTag } from '../../approvals/status-tag';
import type { TimelineEntry } from '../past-queries';

type Told = Record<string, unknown>;

/** One entry: what, by whom, when, and what is worth knowing of it. */
export function EntryText({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation('account-timeline');
  const { language } = useFormat();
  const Text = TEXTS[entry.kind];
  return (
    <>
      <Text entry={entry} />
      <p className="kp-faint">
        <time dateTime={entry.at}>{timeOfDay(entry.at, language)}</time> · {entry.actor?.name ?? t('system')}
      </p>
    </>
  );
}

interface Regions {
  lifecycle?: string;
  request?: string;
  credit?: string;
}

function PathText({ entry: { subject, told } }: { entry: TimelineEntry }) {
  const { t } = useTranslation('account-timeline');
  const { event, reason } = told as { event: string; reason: string | null };
  const [from, to] = [(told.from ?? {}) as Regions, told.to as Regions];
  const stage = (key: string | undefined) => t(`notifications:words.stages.${key}`);
  const hasMoved = from.lifecycle !== undefined && from.lifecycle !== to.lifecycle;
  return (
    <>
      <p>
        <strong>{usePathTitle(subject, told)}</strong>{' '}
        {hasMoved && t('moved', { from: stage(from.lifecycle), to: stage(to.lifecycle) })}
        {event === 'credit.changed' &&
          t('moved', { from: t(`accounts:credit.${from.credit}`), to: t(`accounts:credit.${to.credit}`) })}
      </p>
      {/* A reason that is a code is said in the message that it was sent with. */}
      {reason !== null && !reason.startsWith('{') && <p>{t('reason', { reason })}</p>}
    </>
  );
}

function usePathTitle(subject: string, told: Told): string {
  const { t } = useTranslation('account-timeline');
  const { event, criterion } = told as { event: string; criterion: string | null };
  const [from, to] = [(told.from ?? {}) as Regions, told.to as Regions];
  const name = t([`event.${subject}`, subject]);
  const full =
    criterion === null
      ? name
      : t('waived', { event: name, criterion: `${criterion} ${t(`criteria:${criterion}.name`)}` });
  if (event === 'approval.granted') return t('granted', { event: full });
  if (event === 'approval.refused') return t('refused', { event: full });
  return from.request === 'idle' && to.request === 'awaiting' ? t('filed', { event: full }) : full;
}

function FactText({ entry: { subject, told } }: { entry: TimelineEntry }) {
  const { t, i18n } = useTranslation('account-timeline');
  const { separator } = useFormat();
  const { version, removed, changed } = told as { version: number; removed: boolean; changed: string[] };
  const action = removed ? 'removed' : version === 1 ? 'recorded' : 'changed';
  const fields = changed.map((name) => labelOf(i18n, name, subject)).join(separator);
  return (
    <>
      <p>
        <strong>{t(action, { form: formWord(i18n, subject) })}</strong>
      </p>
      {action === 'changed' && fields !== '' && <p>{t('fields', { fields })}</p>}
    </>
  );
}

function RequestText({ entry: { subject, told } }: { entry: TimelineEntry }) {
  const { t } = useTranslation('account-timeline');
  const { id, status } = told as { id: string; status: string };
  return (
    <p>
      <Link to={`/approvals/${id}`}>
        <strong>{t('request', { kind: t(`notifications:words.requests.${subject}`) })}</strong>
      </Link>{' '}
      <StatusTag status={status} />
    </p>
  );
}

function ParticularsText({ entry: { told } }: { entry: TimelineEntry }) {
  const { t } = useTranslation('account-timeline');
  const { change } = told as { change: Record<string, [unknown, unknown]> };
  const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : t('empty'));
  return (
    <>
      <p>
        <strong>{t('particulars')}</strong>
      </p>
      {Object.entries(change).map(([field, [before, after]]) => (
        <p key={field}>
          {field === 'memberIds'
            ? t('membersChanged')
            : t('fromTo', { field: t(`particular.${field}`), before: word(before), after: word(after) })}
        </p>
      ))}
    </>
  );
}

const TEXTS = {
  path: PathText,
  facts: FactText,
  engagements: FactText,
  requests: RequestText,
  particulars: ParticularsText,
} as const;
