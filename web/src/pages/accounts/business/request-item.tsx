import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Format, useFormat } from '../../../format/use-format';
import { type Names, useNames } from '../../../forms/names';
import { usePolicyLists } from '../../../policy/policy-lists';
import { SubjectButtons } from '../../../subjects/subject-buttons';
import type { AccountRequest } from './requests-queries';
import { SubjectState } from './subject-state';

/** One request in a line: what for, how much, where it stands, what comes next. */
export function RequestItem({ request, accountId }: { request: AccountRequest; accountId: string }) {
  const { t } = useTranslation('account-requests');
  const format = useFormat();
  const about = useAbout(request, useNames(accountId), format);
  const { collection, state, requestId, content, record, at } = request;
  const amount = content.total ?? content.amount ?? content.budget;
  return (
    <li className="kp-fact">
      <div className="kp-fact-head">
        <div className="kp-spread">
          <SubjectState state={state} /> <strong>{t(`one.${collection}`)}</strong> {about}
        </div>
        <SubjectButtons subject={request} label={about} />
      </div>
      <p className="kp-purchase-facts">
        {format.isMoney(amount) && <strong className="kp-number">{format.money(amount)}</strong>}
        <Reason content={content} />
        <span className="kp-faint kp-number">{format.soon(at)}</span>
        {record && (
          <span className="kp-faint">
            {t('recorded', { on: record.on.includes('T') ? format.day(record.on) : format.plainDay(record.on) })}
          </span>
        )}
        {requestId !== null && (
          <Link to={`/approvals/${requestId}`} aria-label={`${t('seeRequest')} · ${about}`}>
            {t('seeRequest')}
          </Link>
        )}
      </p>
    </li>
  );
}

function Reason({ content: { purpose, reason } }: { content: Record<string, unknown> }) {
  const text = purpose ?? reason;
  return typeof text === 'string' ? <span>{text}</span> : null;
}

/** What people call it: the number of a quotation, the person and the kind of a gift, the receivable of an extension. */
function useAbout({ collection, content }: AccountRequest, names: Names, format: Format): string {
  const lists = usePolicyLists();
  const text = (field: string) => (typeof content[field] === 'string' ? (content[field] as string) : '');
  const day = (field: string) => (text(field) === '' ? '' : format.plainDay(text(field)));
  const contacts = (content.contactIds as string[] | undefined) ?? [];
  const parts = {
    quotations: [text('number')],
    expenses: [lists.nameInRequest('kind', text('kind')), names.contact(text('contactId')), day('occursOn')],
    receptions: [
      day('plannedOn'),
      lists.nameInRequest('level', text('level')),
      contacts.map((id) => names.contact(id) ?? '—').join(format.separator),
    ],
    'visit-levels': [lists.nameInRequest('level', text('level'))],
    extensions: [text('receivableNumber'), day('until')],
    'write-offs': [text('receivableNumber')],
    'credit-releases': [day('until')],
  }[collection];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
