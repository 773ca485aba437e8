import { PrinterOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../format/use-format';
import { Due, When } from '../../parts/due';
import { Person } from '../../parts/person';
import type { Request } from './approvals-queries';
import { StatusTag } from './status-tag';

export function RequestHead({ request }: { request: Request }) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  const { about, amount, account, requester } = request;
  return (
    <header className="kp-request-head">
      <p className="kp-request-kind">
        <Tag>{t(`notifications:words.requests.${request.kind}`)}</Tag>
        <StatusTag status={request.status} />
        {request.round > 1 && <Tag color="warning">{t('round', { round: request.round })}</Tag>}
        {request.status === 'open' && request.dueAt && <Due at={request.dueAt} />}
        <span className="kp-spread" />
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
      <h2 className="kp-request-about">{about}</h2>
      {amount && <p className="kp-request-amount kp-number">{format.money(amount)}</p>}
      <p className="kp-request-by">
        <Person name={requester.name} note={t('filed')} />
        <span className="kp-faint">
          <When at={request.filedAt} />
        </span>
        {account && <Link to={`/accounts/${account.id}`}>{account.name}</Link>}
      </p>
    </header>
  );
}
