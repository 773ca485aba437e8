import { Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { Tile } from '../../parts/figure';
import { Page } from '../../parts/page';
import { AgeingTab } from './ageing-tab';
import './collections.css';
import { TABS, useCollections } from './collections-queries';
import { CreditTab } from './credit-tab';
import { MoneyWindow, type MoneyWish } from './money-window';
import { bandFigure, owedNote } from './owed';
import { PaymentsTab } from './payments-tab';
import { ReceivablesTab } from './receivables-tab';
import { RequestsTab } from './requests-tab';
import { StatementDrawer } from './statement-drawer';
import { useCollectionsPlace } from './use-collections-place';

/** What customers owe, how late it is, and what is done about it. */
export default function CollectionsPage() {
  const { t } = useTranslation('collections');
  const place = useCollectionsPlace();
  const [wish, setWish] = useState<MoneyWish | null>(null);
  const contents = {
    ageing: () => <AgeingTab place={place} />,
    receivables: () => <ReceivablesTab place={place} onWish={setWish} />,
    payments: () => <PaymentsTab place={place} onWish={setWish} />,
    requests: () => <RequestsTab place={place} />,
    credit: () => <CreditTab place={place} onWish={setWish} />,
  };
  return (
    <Page title={t('title')}>
      <FirstLook />
      <Tabs
        activeKey={place.tab}
        onChange={(tab) => place.open(TABS.find((each) => each === tab) ?? 'ageing')}
        items={TABS.map((tab) => ({ key: tab, label: t(`tab.${tab}`) }))}
      />
      {contents[place.tab]()}
      {place.statement !== null && (
        <StatementDrawer accountId={place.statement} onClose={() => place.change({ statement: undefined })} />
      )}
      {wish && <MoneyWindow key={wish.move} wish={wish} onWish={setWish} onClose={() => setWish(null)} />}
    </Page>
  );
}

/** What needs somebody now; each opens its list. */
function FirstLook() {
  const { t } = useTranslation('collections');
  const format = useFormat();
  const { data } = useCollections();
  if (!data) return <div className="kp-tiles kp-tiles-waiting" />;
  const late = bandFigure(data, (band) => band !== 'notDue');
  const of = (concern: string) => bandFigure({ bands: data.concerns.filter((each) => each.concern === concern) });
  const concern = (name: string, mood?: 'late' | 'soon') => (
    <Tile
      label={t(`concern.${name}`)}
      count={of(name).receivables}
      to={`/collections?tab=receivables&concern=${name}`}
      note={owedNote(of(name), format)}
      mood={mood}
    />
  );
  return (
    <nav className="kp-tiles" aria-label={t('first')}>
      <Tile
        label={t('overdue')}
        count={late.receivables}
        to="/collections?tab=receivables&overdue=true"
        note={owedNote(late, format)}
        mood="late"
      />
      {concern('brokenPromise', 'late')}
      {concern('promised')}
      {concern('disputed', 'soon')}
      {concern('extension', 'soon')}
      <Tile
        label={t('credit.hold')}
        count={data.held}
        to="/collections?tab=credit&credit=hold"
        note={t('credit.watched', { count: data.watched })}
        mood="late"
      />
    </nav>
  );
}
