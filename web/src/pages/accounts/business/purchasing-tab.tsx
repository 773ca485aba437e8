import { useTranslation } from 'react-i18next';
import type { AccountTabProps } from '../account-tabs';
import './business.css';
import { FactSection, SingleFactSection } from './fact-section';
import { PurchasingSteps } from './purchasing-steps';
import { useFill } from './use-fill';

/** How the customer buys and where they are with it, what they need and fear, and what is being negotiated. */
export default function PurchasingTab({ account }: AccountTabProps) {
  const { t } = useTranslation('account-business');
  const { fill, drawer } = useFill(account);
  const of = { accountId: account.id, fill };
  return (
    <div className="kp-business-stack">
      <PurchasingSteps {...of} />
      <div className="kp-business-pair">
        <SingleFactSection {...of} form="opportunity" />
        <SingleFactSection {...of} form="needs" />
        <FactSection {...of} form="project-information" head={titled('title')} hide={['title']} />
        <FactSection
          {...of}
          form="concerns"
          head={({ description, closedOn }) => (
            <>
              <strong>{String(description)}</strong>{' '}
              <span className={closedOn === undefined ? 'kp-mark kp-mark-soon' : 'kp-mark kp-mark-fine'}>
                {t(closedOn === undefined ? 'concern.open' : 'concern.closed')}
              </span>
            </>
          )}
          hide={['description']}
        />
        <FactSection {...of} form="demonstrations" />
        <SingleFactSection {...of} form="negotiation-preparation" />
        <FactSection
          {...of}
          form="negotiation-rounds"
          head={({ number, agreed }) => (
            <>
              <strong>{t('round', { number })}</strong>{' '}
              <span className={agreed === true ? 'kp-mark kp-mark-fine' : 'kp-mark kp-mark-soon'}>
                {t(agreed === true ? 'agreed' : 'notAgreed')}
              </span>
            </>
          )}
          hide={['number', 'agreed']}
        />
      </div>
      {drawer}
    </div>
  );
}

const titled = (field: string) => (content: Record<string, unknown>) => <strong>{String(content[field] ?? '')}</strong>;
