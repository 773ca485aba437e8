import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { ScrollBox } from '../../../parts/scroll-box';
import { usePolicyLists } from '../../../policy/policy-lists';
import { BusinessSection, type BusinessSectionProps } from './business-section';
import type { Sums } from './business-queries';
import { Verdict } from './verdict';

export interface DifficultySumProps {
  difficulty: Sums['difficulty'];
  scores: readonly Schemas['DifficultyScoreDto'][];
  action: BusinessSectionProps['action'];
}

/** Score by score with its weight: the mean is rounded up, so that nothing looks easier than it is. */
export function DifficultySum({ difficulty, scores, action }: DifficultySumProps) {
  const { t } = useTranslation('account-valuation');
  const lists = usePolicyLists();
  const { lines, totalWeight, totalWeighted, value, maximum } = difficulty;
  return (
    <BusinessSection title={t('difficulty')} action={action}>
      <ScrollBox label={t('difficulty')}>
        <table className="kp-sum-table">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col">{t('score')}</th>
              <th scope="col">{t('weight')}</th>
              <th scope="col">{t('weighted')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ item, score, weight, weighted }) => (
              <tr key={item}>
                <th scope="row">
                  {lists.nameOf('item', 'difficulty', item) ?? item}
                  <span className="kp-faint kp-sum-note">{scores.find((each) => each.item === item)?.grounds}</span>
                </th>
                <td>{score ?? <span className="kp-sum-short">{t('notScored')}</span>}</td>
                <td>× {weight}</td>
                <td>{weighted ?? '—'}</td>
              </tr>
            ))}
            <tr className="kp-sum-total">
              <th scope="row">{t('mean')}</th>
              <td>{value ?? '—'}</td>
              <td>{totalWeight}</td>
              <td>{totalWeighted ?? '—'}</td>
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      {value !== null && <p className="kp-faint">{t('meanSum', { sum: totalWeighted, weight: totalWeight, value })}</p>}
      <Verdict rule="V2" isMet={value !== null} />
      <Verdict isMet={value !== null && value <= maximum} why={t('atMost', { maximum })} />
    </BusinessSection>
  );
}
