import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { DayField } from '../../forms/controls';
import { Chart } from '../../parts/chart';
import { Figure } from '../../parts/figure';
import { type Funnel, useFunnel } from './director-queries';
import { Part } from './part';
import { SPANS, usePeriod } from './use-period';

type Move = 'entered' | 'forward' | 'sentBack' | 'nurture' | 'abandoned';

/** Who came into each stage and where they went, in the days chosen. */
export function FunnelPart() {
  const period = usePeriod();
  const { from, to } = period;
  const query = useFunnel({ from, to });
  return (
    <Part name="funnel" query={query} wide extra={<Period period={period} />}>
      {(funnel) => <FunnelTable funnel={funnel} />}
    </Part>
  );
}

function Period({ period: { from, to, span, change, last } }: { period: ReturnType<typeof usePeriod> }) {
  const { t } = useTranslation('director');
  return (
    <span className="kp-period">
      <Segmented
        size="small"
        aria-label={t('funnel.period')}
        value={span ?? 0}
        onChange={(days) => last(Number(days))}
        options={SPANS.map((days) => ({ value: days, label: t('funnel.days', { count: days }) }))}
      />
      <label className="kp-unseen" htmlFor="funnel-from">
        {t('funnel.from')}
      </label>
      <DayField id="funnel-from" value={from} onChange={(day) => day !== undefined && change({ from: day })} />
      <span aria-hidden>–</span>
      <label className="kp-unseen" htmlFor="funnel-to">
        {t('funnel.to')}
      </label>
      <DayField id="funnel-to" value={to} onChange={(day) => day !== undefined && change({ to: day })} />
    </span>
  );
}

function FunnelTable({ funnel: { stages, from, to } }: { funnel: Funnel }) {
  const { t } = useTranslation('director');
  const format = useFormat();
  const word = (stage: string) => t(`notifications:words.stages.${stage}`);
  const days = (value: number | null) => (value === null ? '—' : t('funnel.ofDays', { count: value }));
  const list = (move: string, stage: string) =>
    `/accounts?moved=${move}&movedStage=${stage}&movedFrom=${from}&movedTo=${to}`;
  return (
    <>
      <Chart
        label={t('funnel.chart', { from: format.plainDay(from), to: format.plainDay(to) })}
        categories={stages.map(({ stage }) => word(stage))}
        series={[
          { name: t('funnel.entered'), values: stages.map(({ entered }) => entered) },
          { name: t('funnel.forward'), mood: 'good', values: stages.map(({ forward }) => forward) },
        ]}
      />
      <div className="kp-scroll">
        <table className="kp-figures">
          <caption className="kp-unseen">{t('funnel.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('stage')}</th>
              <th scope="col">{t('funnel.entered')}</th>
              <th scope="col">{t('funnel.forward')}</th>
              <th scope="col">{t('funnel.conversion')}</th>
              <th scope="col">{t('funnel.sentBack')}</th>
              <th scope="col">{t('funnel.nurture')}</th>
              <th scope="col">{t('funnel.abandoned')}</th>
              <th scope="col">{t('funnel.median')}</th>
              <th scope="col">{t('funnel.p90')}</th>
            </tr>
          </thead>
          <tbody>
            {stages.map((each) => {
              const cell = (move: Move) => (
                <td key={move}>
                  <Figure
                    count={each[move]}
                    label={`${word(each.stage)} ${t(`funnel.${move}`)}`}
                    to={list(move, each.stage)}
                  />
                </td>
              );
              return (
                <tr key={each.stage}>
                  <th scope="row">{word(each.stage)}</th>
                  {cell('entered')}
                  {cell('forward')}
                  <td className="kp-number">
                    {each.left === 0 ? '—' : format.percent(Math.round((each.forward / each.left) * 100) * 100)}
                  </td>
                  {cell('sentBack')}
                  {cell('nurture')}
                  {cell('abandoned')}
                  <td className="kp-number">{days(each.medianDays)}</td>
                  <td className="kp-number">{days(each.p90Days)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="kp-director-hint">{t('funnel.hint')}</p>
    </>
  );
}
