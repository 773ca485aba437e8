import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

const COLOURS: Record<string, string> = {
  open: 'processing',
  approved: 'success',
  rejected: 'error',
  returned: 'warning',
  held: 'error',
  suspended: 'warning',
};

export function StatusTag({ status }: { status: string }) {
  const { t } = useTranslation('approvals');
  return (
    <Tag color={COLOURS[status] ?? 'default'} className="kp-status">
      {t(`status.${status}`)}
    </Tag>
  );
}
