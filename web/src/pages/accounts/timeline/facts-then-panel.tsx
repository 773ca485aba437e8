import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { formWord } from '../../../forms/form-words';
import { useFormat } from '../../../format/use-format';
import { Loading, Nothing } from '../../../parts/states';
import { type Day, type FactThen, useFactsThen } from '../past-queries';
import { FactContent } from './fact-content';

export interface FactsThenPanelProps {
  accountId: string;
  counts: Day['facts'];
  at: string | undefined;
}

/** What was known on that day, by kind; the chosen kind with what was in force then. */
export function FactsThenPanel({ accountId, counts, at }: FactsThenPanelProps) {
  const { t, i18n } = useTranslation('account-timeline');
  const format = useFormat();
  const [parameters, setParameters] = useSearchParams();
  const open = parameters.get('facts');
  const choose = (kind: string) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (kind === open) after.delete('facts');
        else after.set('facts', kind);
        return after;
      },
      { replace: true },
    );
  const shown = counts.filter(({ kind }) => kind !== 'classification');
  return (
    <section className="kp-panel kp-box-section">
      <h2>
        {t('facts')} <span className="kp-faint">{t('factsHint')}</span>
      </h2>
      {shown.length === 0 && <Nothing title={t('factsNone')} />}
      <ul className="kp-known">
        {shown.map(({ kind, form, count, recordedAt }) => (
          <li key={kind}>
            <Button type="text" block aria-expanded={kind === open} onClick={() => choose(kind)}>
              <span className="kp-strong">{formWord(i18n, form)}</span>
              <span className="kp-faint">
                {t('factCount', { count })} · {format.day(recordedAt)}
              </span>
            </Button>
            {kind === open && <FactsOfKind {...{ accountId, at }} kind={kind} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FactsOfKind({ accountId, kind, at }: { accountId: string; kind: FactThen['kind']; at: string | undefined }) {
  const { t } = useTranslation('account-timeline');
  const format = useFormat();
  const facts = useFactsThen(accountId, kind, at);
  if (facts.isPending) return <Loading rows={3} />;
  return (
    <>
      {facts.items.map((fact) => (
        <article key={fact.id} className="kp-known-fact">
          <p className="kp-faint">
            <Tag>{t('version', { version: fact.version })}</Tag>
            {t('by', { who: fact.recordedBy?.name ?? t('system'), when: format.moment(fact.recordedAt) })}
          </p>
          <FactContent form={fact.form} content={fact.content} />
        </article>
      ))}
      {facts.hasNextPage && (
        <Button size="small" loading={facts.isFetchingNextPage} onClick={() => void facts.fetchNextPage()}>
          {t('shell:action.more')}
        </Button>
      )}
    </>
  );
}
