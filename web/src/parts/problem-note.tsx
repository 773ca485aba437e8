import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiProblem, problemOf } from '../api/problem';

export interface ProblemNoteProps {
  error: unknown;
  onRetry?: () => void;
  onClose?: () => void;
}

/** What was refused, every reason of it, and what to do next. */
export function ProblemNote({ error, onRetry, onClose }: ProblemNoteProps) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  return (
    <Alert
      role="alert"
      showIcon
      type={problem.isUncertain ? 'warning' : 'error'}
      title={problem.code === 'offline' ? t('problem.offline.title') : problem.title || t('problem.unknown')}
      closable={onClose ? { onClose } : false}
      description={
        <>
          <ProblemText problem={problem} />
          {onRetry && (
            <Button size="small" onClick={onRetry} className="kp-gap-top">
              {t('action.retry')}
            </Button>
          )}
        </>
      }
    />
  );
}

function ProblemText({ problem }: { problem: ApiProblem }) {
  const { t, i18n } = useTranslation();
  const next = [`problem.next.${problem.code}`, `problem.nextOf.${problem.status}`].find((key) => i18n.exists(key));
  const detail = problem.code === 'offline' ? t('problem.offline.detail') : problem.detail;
  const requestId = problem.body.requestId;
  return (
    <Space orientation="vertical" size={2}>
      {detail !== '' && <span>{detail}</span>}
      <Reasons problem={problem} />
      {next !== undefined && <span className="kp-next">{t(next)}</span>}
      {typeof requestId === 'string' && <span className="kp-faint">{t('problem.request', { id: requestId })}</span>}
    </Space>
  );
}

interface Unmet {
  id: string;
  reason: string;
}

/** Fields that are not as they must be, criteria that are not met. */
function Reasons({ problem }: { problem: ApiProblem }) {
  const unmet = Array.isArray(problem.body.unmet) ? (problem.body.unmet as Unmet[]) : [];
  const lines = [
    ...problem.errors.map(({ field, message }) => ({ key: field, text: message, about: field })),
    ...unmet.map(({ id, reason }) => ({ key: id, text: reason, about: id })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="kp-reasons">
      {lines.map(({ key, about, text }) => (
        <li key={key}>
          <code>{about}</code> {text}
        </li>
      ))}
    </ul>
  );
}
