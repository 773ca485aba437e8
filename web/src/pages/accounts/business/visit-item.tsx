import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format';
import { optionWord } from '../../../forms/form-words';
import type { Names } from '../../../forms/names';
import { Due } from '../../../parts/due';
import { usePolicyLists } from '../../../policy/policy-lists';
import type { Visit } from './business-queries';
import { VisitButtons } from './visit-buttons';

const MOODS: Record<Visit['state'], string> = {
  planned: 'now',
  prepared: 'fine',
  held: 'soon',
  reported: 'past',
  cancelled: 'past',
};

/** One visit: what it is to reach, whom it is to, how far it is, and what is to be done with it next. */
export function VisitItem({ visit, names }: { visit: Visit; names: Names }) {
  const { t, i18n } = useTranslation('account-visits');
  const format = useFormat();
  const lists = usePolicyLists();
  const { state, plannedAt, heldAt, plan, leadName, leadId } = visit;
  const whom = plan.contactIds.map((id) => names.contact(id) ?? '—').join(format.separator);
  const others = plan.participantIds.filter((id) => id !== leadId).map((id) => names.person(id) ?? '—');
  return (
    <li className="kp-fact">
      <div className="kp-fact-head">
        <div className="kp-spread">
          <span className={`kp-mark kp-mark-${MOODS[state]}`}>{t(`visit.${state}`)}</span> <strong>{plan.goal}</strong>
        </div>
        <VisitButtons visit={visit} />
      </div>
      <dl className="kp-facts">
        <Line term={t('when')}>
          {state === 'planned' || state === 'prepared' ? (
            <Due at={plannedAt} />
          ) : (
            <span className="kp-number">{format.moment(heldAt ?? plannedAt)}</span>
          )}
        </Line>
        <Line term={t('whom')}>{whom}</Line>
        <Line term={t('who')}>{[leadName, ...others].join(format.separator)}</Line>
        <Line term={t('purpose')}>
          {optionWord(i18n, 'purpose', plan.purpose)} · {lists.nameOf('level', 'visit-levels', plan.level) ?? '—'}
        </Line>
        <Line term={t('intended')}>
          {plan.intendedStep.manner} <span className="kp-faint">{t(`strength.${plan.intendedStep.strength}`)}</span>
        </Line>
      </dl>
      <Course visit={visit} names={names} />
    </li>
  );
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What became of it: moved, prepared, reported, cancelled. */
function Course({ visit: { moves, preparation, report, cancellation }, names }: { visit: Visit; names: Names }) {
  const { t, i18n } = useTranslation('account-visits');
  const format = useFormat();
  const lists = usePolicyLists();
  return (
    <ul className="kp-course">
      {moves.map(({ at, from, to, reason }) => (
        <li key={at}>{t('moved', { from: format.moment(from), to: format.moment(to), reason })}</li>
      ))}
      {preparation && (
        <li>
          {t('prepared', {
            at: format.moment(preparation.metAt),
            who: preparation.heard.map(({ personId }) => names.person(personId) ?? '—').join(format.separator),
          })}
          <p className="kp-said">{preparation.notes}</p>
        </li>
      )}
      {report && (
        <li>
          <strong>{t(report.successful ? 'succeeded' : 'failed')}</strong>{' '}
          {report.failureReason !== undefined && lists.nameOf('failureReason', '', report.failureReason)}
          <p className="kp-said">{report.outcome}</p>
          <p className="kp-faint">
            {t('nextStep', { action: report.nextStep.action, at: format.moment(report.nextStep.at) })} ·{' '}
            {optionWord(i18n, 'kind', report.nextStep.kind)}
          </p>
        </li>
      )}
      {cancellation && (
        <li>{t('cancelledFor', { at: format.moment(cancellation.at), reason: cancellation.reason })}</li>
      )}
    </ul>
  );
}
