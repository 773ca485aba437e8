import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { SubjectButtons } from '../../../subjects/subject-buttons';
import type { Account } from '../accounts-queries';
import { BusinessSection } from './business-section';
import { SubjectState } from './subject-state';

type Amendment = Schemas['AmendmentSubject'];
type PromotionPlan = Schemas['PromotionPlanSubject'];

/** What is being changed of signed contracts, and the plans by which they are carried out; nothing where there is neither. */
export function AmendmentList({ account: { id: accountId } }: { account: Account }) {
  const { t } = useTranslation('account-contracts');
  const amendments = usePages<Amendment>(['subjects', 'amendments', accountId], (cursor) =>
    bodyOf(api.GET('/api/v1/amendments', { params: { query: { accountId, limit: 50, cursor } } })),
  );
  const plans = usePages<PromotionPlan>(['subjects', 'promotion-plans', accountId], (cursor) =>
    bodyOf(api.GET('/api/v1/promotion-plans', { params: { query: { accountId, limit: 50, cursor } } })),
  );
  if (amendments.items.length + plans.items.length === 0) return null;
  return (
    <BusinessSection title={t('amendments')}>
      <ul className="kp-rows">
        {amendments.items.map((amendment) => (
          <li key={amendment.id}>
            <SubjectState state={amendment.state} /> <strong>{t('kind.amendment')}</strong>
            <span>{amendment.content.number}</span>
            <span className="kp-faint">{amendment.content.reason}</span>
            <span className="kp-spread" />
            <SubjectButtons subject={amendment} label={amendment.content.number} />
          </li>
        ))}
        {plans.items.map((plan) => (
          <li key={plan.id}>
            <SubjectState state={plan.state} /> <strong>{t('kind.promotionPlan')}</strong>
            <span>{plan.content.title}</span>
            <span className="kp-spread" />
            <SubjectButtons subject={plan} label={plan.content.title} />
          </li>
        ))}
      </ul>
    </BusinessSection>
  );
}
