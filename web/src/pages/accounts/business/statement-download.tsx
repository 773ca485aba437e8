import { DownloadOutlined } from '@ant-design/icons';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay } from '../../../session/session';
import type { Account } from '../accounts-queries';
import { BusinessSection } from './business-section';

const DAY = 'YYYY-MM-DD';

/** The statement of account of a span of days, to be sent to the customer; without days all of it. */
export function StatementDownload({ account: { id } }: { account: Account }) {
  const { t } = useTranslation('account-contracts');
  const may = useMay();
  const [parameters, setParameters] = useSearchParams();
  if (!may('money.read')) return null;
  const [from, to] = [parameters.get('from'), parameters.get('to')];
  const href = (format: string) => {
    const query = new URLSearchParams({ format, ...(from && { from }), ...(to && { to }) });
    return `/api/v1/accounts/${id}/statement/file?${query.toString()}`;
  };
  return (
    <BusinessSection title={t('statement')} note={t('statementNote')}>
      <div className="kp-compare">
        <DatePicker.RangePicker
          allowEmpty={[true, true]}
          aria-label={t('span')}
          value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
          onChange={(days) =>
            setParameters((before) => {
              for (const [name, day] of [
                ['from', days?.[0]],
                ['to', days?.[1]],
              ] as const) {
                if (day) before.set(name, day.format(DAY));
                else before.delete(name);
              }
              return before;
            })
          }
        />
        {['xlsx', 'pdf'].map((format) => (
          <Button key={format} icon={<DownloadOutlined aria-hidden />} href={href(format)}>
            {t(`download.${format}`)}
          </Button>
        ))}
      </div>
    </BusinessSection>
  );
}
