import { PrinterOutlined, ShareAltOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { Link } from 'react-router';
import { names } from '../../format/people';
import { useFormat } from '../../format/use-format';
import { Due, When } from '../../parts/due';
import { Person } from '../../parts/person';
import type { Request } from './approvals-queries';
import { useMay, usePerson } from '../../session/session';
import { aboutWord } from './about-word';
import { CopyDialog } from './copy-dialog';
import { StatusTag } from './status-tag';

export function RequestHead({ request }: { request: Request }) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  const { amount, account, requester } = request;
  const [isCopying, setCopying] = useState(false);
  const mayCopy = useTakesPart(request);
  return (
    <header className="kp-request-head">
      <p className="kp-request-kind">
        <Tag>{t(`notifications:words.requests.${request.kind}`)}</Tag>
        <StatusTag status={request.status} />
        {request.round > 1 && <Tag color="warning">{t('round', { round: request.round })}</Tag>}
        {request.status === 'open' && request.dueAt && <Due at={request.dueAt} />}
        <span className="kp-spread" />
        {mayCopy && (
          <Button
            type="text"
            size="small"
            icon={<ShareAltOutlined aria-hidden />}
            onClick={() => setCopying(true)}
            aria-label={t('copy.title')}
            title={t('copy.title')}
          />
        )}
        <Button
          type="text"
          size="small"
          icon={<PrinterOutlined aria-hidden />}
          href={`/api/v1/approvals/${request.id}/print?lang=${format.language}`}
          target="_blank"
          aria-label={t('print')}
          title={t('print')}
        />
      </p>
      <h2 className="kp-request-about">{aboutWord(request.about, format)}</h2>
      {amount && <p className="kp-request-amount kp-number">{format.money(amount)}</p>}
      <p className="kp-request-by">
        <Person name={requester.name} note={t('filed')} />
        <span className="kp-faint">
          <When at={request.filedAt} />
        </span>
        {account && <Link to={`/accounts/${account.id}`}>{account.name}</Link>}
      </p>
      <Awaited request={request} />
      {isCopying && <CopyDialog request={request} onClose={() => setCopying(false)} />}
    </header>
  );
}

/** Who is next, and until when. */
function Awaited({ request: { awaited, status } }: { request: Request }) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  if (status !== 'open' || awaited.length === 0) return null;
  const people = awaited.map(({ person, substitutes }) => {
    const others = names(substitutes, format.separator);
    return others === '' ? person.name : t('awaited.with', { name: person.name, others });
  });
  return <p className="kp-faint">{t('awaited.next', { names: people.join(format.separator) })}</p>;
}

/** Its requester and its approvers give copies of it. */
function useTakesPart({ requester, route }: Request): boolean {
  const { id: me } = usePerson();
  const may = useMay();
  if (!may('approvals.converse')) return false;
  const asked = route.flatMap(({ candidates, seats }) => [...candidates, ...seats.map(({ person }) => person)]);
  return requester.id === me || asked.some(({ id }) => id === me);
}
