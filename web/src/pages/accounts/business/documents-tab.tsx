import { FileOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../format/use-format';
import { ProblemNote } from '../../../parts/problem-note';
import { Loading, Nothing } from '../../../parts/states';
import type { AccountTabProps } from '../account-tabs';
import './business.css';
import { BusinessSection } from './business-section';
import { type Paper, usePapers } from './papers';
import { StatementDownload } from './statement-download';

/** Files that were put to approvers, and documents that were signed, given or received: what the server keeps of them. */
export default function DocumentsTab({ account }: AccountTabProps) {
  const { t } = useTranslation('account-documents');
  const { papers, isPending, error, refetch } = usePapers(account.id);
  return (
    <div className="kp-business-stack">
      <BusinessSection title={t('title')} note={papers.length > 0 ? t('count', { count: papers.length }) : undefined}>
        {error != null && <ProblemNote error={error} onRetry={refetch} />}
        {isPending && <Loading rows={4} />}
        {!isPending && papers.length === 0 && <Nothing title={t('empty.title')} hint={t('empty.hint')} />}
        <ul className="kp-fact-list">
          {papers.map((paper) => (
            <PaperItem key={paper.requestId} paper={paper} />
          ))}
        </ul>
      </BusinessSection>
      <StatementDownload account={account} />
    </div>
  );
}

function PaperItem({ paper }: { paper: Paper }) {
  const { t } = useTranslation('account-documents');
  const format = useFormat();
  const { requestId, kind, about, files, record } = paper;
  return (
    <li className="kp-fact">
      <p>
        <strong>{t(`kind.${kind}`)}</strong> {about}{' '}
        <Link to={`/approvals/${requestId}`} aria-label={`${t('request')} · ${about}`}>
          {t('request')}
        </Link>
      </p>
      <ul className="kp-files">
        {files.map(({ id, name, addedBy, at, size }) => (
          <li key={id}>
            <FileOutlined aria-hidden />{' '}
            <a href={`/api/v1/approvals/${requestId}/attachments/${id}`} download={name}>
              {name}
            </a>{' '}
            <span className="kp-faint">
              {t('file', { who: addedBy.name, when: format.soon(at), size: Math.max(1, Math.round(size / 1024)) })}
            </span>
          </li>
        ))}
      </ul>
      {record?.documentHash != null && (
        <p className="kp-faint kp-fingerprint">
          {t('original', { on: record.on.includes('T') ? format.day(record.on) : format.plainDay(record.on) })}{' '}
          <code title={record.documentHash}>{record.documentHash.slice(0, 16)}…</code>
        </p>
      )}
    </li>
  );
}
