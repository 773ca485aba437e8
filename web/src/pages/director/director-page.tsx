import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../api/query-client';
import { useFormat } from '../../format/use-format';
import { Tile } from '../../parts/figure';
import { Page } from '../../parts/page';
import { useMay } from '../../session/session';
import { useCollections } from '../collections/collections-queries';
import { bandFigure, owedNote } from '../collections/owed';
import { AgeingPart } from './ageing-part';
import { useStalled, useWaiting } from './director-queries';
import './director.css';
import { ForecastPart } from './forecast-part';
import { FunnelPart } from './funnel-part';
import { LoadPart } from './load-part';
import { StalledPart } from './stalled-part';
import { WaitingPart } from './waiting-part';

/** What stands still, who is under load, what waits, what comes in: every figure opens what it counts. */
export default function DirectorPage() {
  const { t } = useTranslation('director');
  const may = useMay();
  const refresh = () =>
    Promise.all(['insights', 'collections'].map((area) => queryClient.invalidateQueries({ queryKey: [area] })));
  return (
    <Page
      title={t('title')}
      extra={
        <Button icon={<ReloadOutlined aria-hidden />} onClick={() => void refresh()}>
          {t('refresh')}
        </Button>
      }
    >
      <FirstLook />
      <div className="kp-director">
        <StalledPart />
        <div className="kp-director-stack">
          <WaitingPart />
          <LoadPart />
        </div>
        <FunnelPart />
        {may('money.read') && <AgeingPart />}
        <ForecastPart />
      </div>
    </Page>
  );
}

/** What needs somebody now, before anything is read. */
function FirstLook() {
  const { t } = useTranslation('director');
  const format = useFormat();
  const { data: stalled } = useStalled();
  const { data: waiting } = useWaiting();
  const { data: owed } = useCollections();
  const ofLevel = (level: string) =>
    (stalled?.levels ?? []).filter((each) => each.level === level).reduce((sum, { accounts }) => sum + accounts, 0);
  const old = waiting?.ages.find(({ age }) => age === 'overTwo')?.requests ?? 0;
  const late = bandFigure(owed, (band) => band !== 'notDue');
  const broken = bandFigure(owed && { bands: owed.concerns.filter(({ concern }) => concern === 'brokenPromise') });
  return (
    <nav className="kp-tiles" aria-label={t('first')}>
      <Tile
        label={t('tile.escalated')}
        count={ofLevel('escalated')}
        to="/accounts?stalled=escalated"
        mood="late"
        note={t('tile.escalatedNote')}
      />
      <Tile
        label={t('tile.breached')}
        count={ofLevel('breached')}
        to="/accounts?stalled=breached"
        mood="soon"
        note={t('tile.breachedNote')}
      />
      <Tile
        label={t('tile.waiting')}
        count={old}
        to="/approvals?box=team&age=overTwo"
        mood="late"
        note={t('tile.waitingNote')}
      />
      {owed && (
        <>
          <Tile
            label={t('tile.overdue')}
            count={late.receivables}
            to="/collections?tab=receivables&overdue=true"
            mood="soon"
            note={owedNote(late, format)}
          />
          <Tile
            label={t('tile.broken')}
            count={broken.receivables}
            to="/collections?tab=receivables&concern=brokenPromise"
            mood="late"
            note={owedNote(broken, format)}
          />
          <Tile
            label={t('tile.hold')}
            count={owed.held}
            to="/collections?tab=credit&credit=hold"
            mood="late"
            note={t('tile.holdNote')}
          />
        </>
      )}
    </nav>
  );
}
