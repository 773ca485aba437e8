import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { usePersonName } from '../../parts/person-name';
import { usePerson } from '../../session/session';
import type { AccountFilter, Stage } from './accounts-queries';
import '../../parts/figure.css';

const MOVES = ['entered', 'left', 'forward', 'sentBack', 'nurture', 'abandoned'] as const;
const CREDITS = ['good', 'watch', 'hold'] as const;

/** Filters that a figure of another page opens the list with; here they are said, and not chosen. */
export interface FigureFilter {
  heldBy?: string;
  moved?: (typeof MOVES)[number];
  movedStage?: Stage;
  movedFrom?: string;
  movedTo?: string;
  visitDueFor?: string;
  forecast?: string;
  credit?: (typeof CREDITS)[number];
}

/** What of it the address names; anything else in it is passed over. */
export function figureFilter(parameters: URLSearchParams, stages: readonly string[]): FigureFilter {
  const text = (name: string) => parameters.get(name) ?? undefined;
  const one = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === parameters.get(name));
  const found: FigureFilter = {
    heldBy: text('heldBy'),
    moved: one('moved', MOVES),
    movedStage: one('movedStage', stages) as Stage | undefined,
    movedFrom: text('movedFrom'),
    movedTo: text('movedTo'),
    visitDueFor: text('visitDueFor'),
    forecast: text('forecast'),
    credit: one('credit', CREDITS),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as FigureFilter;
}

/** Which figure the list is behind, and the way to all of it. */
export function FigureNote({ filter, clear }: { filter: AccountFilter; clear: () => void }) {
  const { t } = useTranslation('figures');
  const format = useFormat();
  const me = usePerson();
  const stranger = filter.owner !== undefined && filter.owner !== me.id ? filter.owner : undefined;
  const name = usePersonName(filter.visitDueFor ?? stranger);
  const { heldBy, moved, movedStage, movedFrom, movedTo, visitDueFor, forecast, credit } = filter;
  const day = (date: string | undefined) => (date === undefined ? '…' : format.plainDay(date));
  const said = [
    ...(heldBy ? [t('heldBy', { name: t(`criteria:${heldBy}.name`, { defaultValue: heldBy }) })] : []),
    ...(moved
      ? [
          t(`moved.${moved}`, {
            from: day(movedFrom),
            to: day(movedTo),
            stage: movedStage === undefined ? '…' : t(`notifications:words.stages.${movedStage}`),
          }),
        ]
      : []),
    ...(visitDueFor ? [t('visitDue', { name })] : []),
    ...(forecast ? [t('forecast')] : []),
    ...(credit ? [t(`credit.${credit}`)] : []),
    ...(stranger ? [t('owner', { name })] : []),
  ];
  if (said.length === 0) return null;
  return (
    <Alert
      className="kp-figure-note"
      type="info"
      showIcon
      title={said.join(' · ')}
      action={
        <Button size="small" type="link" onClick={clear}>
          {t('clear')}
        </Button>
      }
    />
  );
}
