import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import type { Request } from './approvals-queries';
import { stepWord } from '../../parts/route-words';
import { fieldWord } from './field-words';

/** What a reader must know before everything else. */
export function RequestNotices({ request }: { request: Request }) {
  const { t, i18n } = useTranslation('approval');
  const { separator } = useFormat();
  const reason = request.outcomeReason;
  const sentence = [`approvals:reasons.${reason}`, `approvals:reason.${reason}`].find((key) => i18n.exists(key));
  const hidden = request.hidden.map((name) => fieldWord(i18n, name)).join(separator);
  return (
    <>
      {reason !== null && (
        <Alert showIcon type="warning" title={t('voided')} description={sentence ? t(sentence) : reason} />
      )}
      {request.problems.map(({ step, code }) => (
        <Alert
          key={`${step}:${code}`}
          showIcon
          type="error"
          title={t('held', { step: stepWord(i18n, step) })}
          description={i18n.exists(`approvals:reasons.${code}`) ? t(`approvals:reasons.${code}`) : code}
        />
      ))}
      {request.actingFor && (
        <Alert showIcon type="info" title={t('actingForNotice', { name: request.actingFor.name })} />
      )}
      {hidden !== '' && <Alert showIcon type="info" title={t('hidden', { fields: hidden })} />}
    </>
  );
}
