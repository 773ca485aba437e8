import { PaperClipOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Request } from './approvals-queries';
import { PaneSection } from './pane-section';

function sizeOf(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1_024))} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** Files, and whether they were there when it was filed: what came later was not seen by whoever decided before. */
export function RequestFiles({ request }: { request: Request }) {
  const { t } = useTranslation('approval');
  if (request.attachments.length === 0) return null;
  return (
    <PaneSection title={t('files')}>
      <ul className="kp-files">
        {request.attachments.map(({ id, name, size, addedAfterFiling, addedBy }) => (
          <li key={id}>
            <PaperClipOutlined aria-hidden />
            <a href={`/api/v1/approvals/${request.id}/attachments/${id}`} download>
              {name}
            </a>
            <span className="kp-faint">
              {sizeOf(size)} · {addedBy.name}
            </span>
            {addedAfterFiling && <Tag color="warning">{t('addedLater')}</Tag>}
          </li>
        ))}
      </ul>
    </PaneSection>
  );
}
