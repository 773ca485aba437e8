import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { optionWord } from '../../../forms/form-words';
import type { Names } from '../../../forms/names';
import { Answer } from '../../../parts/states';
import { usePolicyLists } from '../../../policy/policy-lists';
import { useMay } from '../../../session/session';
import type { Account } from '../accounts-queries';
import { BusinessSection } from './business-section';
import { type Engagement, useEngagements } from './engagements';
import type { Fill } from './use-fill';

const AT_FIRST = 8;

/** Every contact with the customer, the latest first. */
export function ContactLog({ account, names, fill }: { account: Account; names: Names; fill: Fill }) {
  const { t } = useTranslation('account-visits');
  const [isWhole, setWhole] = useState(false);
  const engagements = useEngagements(account.id);
  return (
    <BusinessSection title={t('log')} note={engagements.data && t('count', { count: engagements.data.length })}>
      <Answer query={engagements} rows={5}>
        {(all) => (
          <>
            {all.length === 0 && <p className="kp-faint">{t('neverMet')}</p>}
            <ol className="kp-log">
              {(isWhole ? all : all.slice(0, AT_FIRST)).map((engagement) => (
                <LogLine key={engagement.id} {...{ engagement, names, fill }} />
              ))}
            </ol>
            {!isWhole && all.length > AT_FIRST && (
              <Button size="small" onClick={() => setWhole(true)}>
                {t('whole', { count: all.length - AT_FIRST })}
              </Button>
            )}
          </>
        )}
      </Answer>
    </BusinessSection>
  );
}

function LogLine({ engagement: { id, content }, names, fill }: { engagement: Engagement; names: Names; fill: Fill }) {
  const { t, i18n } = useTranslation('account-visits');
  const format = useFormat();
  const lists = usePolicyLists();
  const may = useMay();
  const { kind, heldAt, contactIds, outcome, nextStep, successful, failureReason } = content;
  const whom = contactIds.map((each) => names.contact(each) ?? '—').join(format.separator);
  return (
    <li>
      <p>
        <strong>{optionWord(i18n, 'kind', kind)}</strong> <span className="kp-number">{format.moment(heldAt)}</span>{' '}
        <span className="kp-faint">{whom}</span>{' '}
        {successful === false && (
          <span className="kp-mark kp-mark-soon">
            {t('failed')} {failureReason !== undefined && lists.nameOf('failureReason', '', failureReason)}
          </span>
        )}
        {may('facts.write') && (
          <Button
            size="small"
            type="link"
            aria-label={`${t('account-business:change')} ${optionWord(i18n, 'kind', kind)} ${format.moment(heldAt)}`}
            onClick={() => fill({ form: 'engagements', factId: id })}
          >
            {t('account-business:change')}
          </Button>
        )}
      </p>
      {outcome !== undefined && <p className="kp-said">{outcome}</p>}
      {nextStep !== undefined && (
        <p className="kp-faint">{t('nextStep', { action: nextStep.action, at: format.moment(nextStep.at) })}</p>
      )}
    </li>
  );
}
