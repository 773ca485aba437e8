import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import type { Money } from '../../../format/money';
import type { FactProps } from './blocks';
import { FactLine } from './fact-line';

interface Priced {
  discountBasisPoints?: number;
  accumulated?: Money;
  fields?: { validUntil?: string };
}

/** What the price gives away, and with what it adds up. */
export function PricingFact({ request }: FactProps) {
  const { t } = useTranslation('approval');
  const format = useFormat();
  const { discountBasisPoints, accumulated } = request.content as Priced;
  return (
    <>
      {discountBasisPoints !== undefined && (
        <FactLine label={t('facts.discount')}>
          <strong className="kp-number">{format.percent(discountBasisPoints)}</strong>
        </FactLine>
      )}
      {accumulated && <FactLine label={t('facts.accumulated')}>{format.money(accumulated)}</FactLine>}
    </>
  );
}
