import { PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Tag, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { ProblemNote } from '../../parts/problem-note';
import { useMay } from '../../session/session';
import { refreshApprovals, type Request } from './approvals-queries';
import { PaneSection } from './pane-section';

const ENDINGS = '.pdf,.png,.jpg,.jpeg,.gif,.webp,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.txt,.csv';

function sizeOf(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1_024))} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** Files, and whether they were there when it was filed: what came later was not seen by whoever decided before. */
export function RequestFiles({ request }: { request: Request }) {
  const { t } = useTranslation('approval');
  const may = useMay();
  const mayAdd = may('approvals.converse');
  if (request.attachments.length === 0 && !mayAdd) return null;
  return (
    <PaneSection title={t('files')} extra={mayAdd && <AddFile id={request.id} />}>
      {request.attachments.length === 0 && <p className="kp-faint">{t('noFiles')}</p>}
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

function AddFile({ id }: { id: string }) {
  const { t } = useTranslation('approval');
  const add = useCommand({
    // A file says nothing of itself as text: its name and size tell it from another.
    send: ({ file }: { file: File; name: string; size: number }, header) =>
      bodyOf(
        api.POST('/api/v1/approvals/{id}/attachments', {
          params: { path: { id }, header, query: { fileName: file.name } },
          headers: { 'content-type': 'application/octet-stream' },
          body: file as never,
          bodySerializer: (body) => body as never,
        }),
      ),
    onDone: () => refreshApprovals(),
  });
  return (
    <>
      <Upload
        accept={ENDINGS}
        showUploadList={false}
        beforeUpload={(file) => {
          add.mutate({ file, name: file.name, size: file.size });
          return false;
        }}
      >
        <Button size="small" icon={<UploadOutlined aria-hidden />} loading={add.isPending}>
          {t('addFile')}
        </Button>
      </Upload>
      {add.error && <ProblemNote error={add.error} onClose={() => add.reset()} />}
    </>
  );
}
