import { CheckCircleFilled, CloseCircleOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Progress, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormWish } from '../../forms/fact-window';
import { formWord, labelOf } from '../../forms/form-words';
import { formEntry } from '../../forms/schema';
import { useFormat } from '../../format/use-format';
import { usePolicyLists } from '../../policy/policy-lists';
import { useMay } from '../../session/session';
import type { Account, Criterion, Path, Supply } from './accounts-queries';

export interface CriteriaListProps {
  account: Pick<Account, 'id' | 'name'>;
  path: Path;
  /** Left out: the criteria are those of a day that is past, and nothing can be filled in. */
  onFill?: (wish: FormWish) => void;
}

type LineProps = Omit<CriteriaListProps, 'path'> & { criterion: Criterion };
type SupplyingProps = Required<LineProps>;

/** What this stage asks for: what is missing first, each with its reason and the form that mends it. */
export function CriteriaList({ account, path, onFill }: CriteriaListProps) {
  const { t } = useTranslation('accounts');
  const { criteria } = path;
  if (criteria.length === 0) return null;
  const met = criteria.filter((each) => each.met).length;
  const sorted = [...criteria].sort((one, other) => Number(one.met) - Number(other.met));
  return (
    <section className="kp-panel kp-box-section" aria-label={t('account.criteria', { stage: '' })}>
      <h2>
        {t('account.criteria', { stage: t(`notifications:words.stages.${path.stage}`) })}
        <span className="kp-faint">{t('account.progress', { met, all: criteria.length })}</span>
      </h2>
      <Progress
        percent={Math.round((met / criteria.length) * 100)}
        showInfo={false}
        size="small"
        aria-label={t('account.progress', { met, all: criteria.length })}
      />
      {met === criteria.length && <p className="kp-good">{t('account.allMet')}</p>}
      <ul className="kp-criteria">
        {sorted.map((criterion) => (
          <CriterionLine key={criterion.id} {...{ account, criterion, onFill }} />
        ))}
      </ul>
    </section>
  );
}

export function CriterionLine({ account, criterion, onFill }: LineProps) {
  const { t } = useTranslation('accounts');
  const { id, name, met, by, reason, evidence } = criterion;
  return (
    <li className={met ? 'kp-criterion' : 'kp-criterion kp-criterion-open'} data-criterion={id}>
      {met ? (
        <CheckCircleFilled className="kp-mark-good" aria-label={t('account.met')} />
      ) : (
        <CloseCircleOutlined className="kp-mark-bad" aria-label={t('account.unmet')} />
      )}
      <div>
        <p>
          <strong>{name}</strong> <span className="kp-faint">{id}</span>{' '}
          {by !== 'judged' && <Tag>{t(`account.${by}`)}</Tag>}
        </p>
        <p className="kp-faint">
          {reason}
          {evidence.length > 0 && <> · {t('account.evidence', { count: evidence.length })}</>}
        </p>
        {!met && onFill && <Unblock {...{ account, criterion, onFill }} />}
      </div>
    </li>
  );
}

/** The shortest way on lines of its own; other ways on request, for doing all of one is enough. */
export function Unblock({ account, criterion, onFill }: SupplyingProps) {
  const { t } = useTranslation('accounts');
  const [shown, setShown] = useState(1);
  const [isWhole, setWhole] = useState(false);
  const { unblock } = criterion;
  return (
    <div className="kp-unblock">
      {unblock.slice(0, shown).map((alternative, index) => (
        <div key={index}>
          {index > 0 && <p className="kp-faint">{t('account.or')}</p>}
          {(isWhole ? alternative : alternative.slice(0, LINES)).map((supply, at) => (
            <SupplyLine key={at} {...{ account, supply, onFill }} />
          ))}
          {!isWhole && alternative.length > LINES && (
            <Button type="link" size="small" className="kp-other-ways" onClick={() => setWhole(true)}>
              {t('account.moreSupplies', { count: alternative.length - LINES })}
            </Button>
          )}
        </div>
      ))}
      {unblock.length > shown && (
        <Button type="link" size="small" className="kp-other-ways" onClick={() => setShown(AT_MOST)}>
          {t('account.otherWays')}
        </Button>
      )}
    </div>
  );
}

const AT_MOST = 4;
/** Of a long list the first lines are enough to begin with. */
const LINES = 3;

/** `people[new].role` is a part of `people`. */
const fieldOf = (path: string) => path.split(/[.[]/)[0] ?? path;

/** What the form has to say in any case; what is still missing is typed. */
function presetOf(required: Record<string, unknown>): Record<string, unknown> {
  const equals = Object.entries(required).flatMap(([path, rule]) => {
    const { equals: value } = (rule ?? {}) as { equals?: unknown };
    return value === undefined || path !== fieldOf(path) ? [] : [[path, value]];
  });
  return Object.fromEntries(equals) as Record<string, unknown>;
}

function SupplyLine({ account, supply, onFill }: Omit<SupplyingProps, 'criterion'> & { supply: Supply }) {
  const { t } = useTranslation('accounts');
  const may = useMay();
  const { id, form, required, action } = supply;
  const isNew = id === null || id.startsWith('new:');
  const label = useSupplyLabel(supply);
  const isFillable = may('facts.write') && formEntry(form) !== undefined && (action === undefined || isNew);
  const fill = () =>
    onFill({
      ...{ accountId: account.id, accountName: account.name, form },
      factId: isNew || formEntry(form)?.single ? null : id,
      wanted: Object.keys(required).map(fieldOf),
      preset: presetOf(required),
    });
  return (
    <p className="kp-supply">
      {isFillable ? (
        <Button size="small" icon={<EditOutlined aria-hidden />} onClick={fill}>
          {t('account.fill', { form: label })}
        </Button>
      ) : (
        <Tag>{label}</Tag>
      )}
      <SupplyNote supply={supply} />
    </p>
  );
}

/** The form, and which of several it is about: a person, a step, a heading. */
function useSupplyLabel({ form, label, required }: Supply): string {
  const { i18n } = useTranslation();
  const lists = usePolicyLists();
  const named = Object.entries(presetOf(required)).map(([field, value]) => lists.nameOf(field, form, String(value)));
  const which = label ?? named.find((name) => name !== undefined);
  return which === undefined ? formWord(i18n, form) : `${formWord(i18n, form)} · ${which}`;
}

function SupplyNote({ supply: { form, required, role, action } }: { supply: Supply }) {
  const { t, i18n } = useTranslation('accounts');
  const { separator } = useFormat();
  const preset = presetOf(required);
  const missing = [...new Set(Object.keys(required).map(fieldOf))].filter((field) => !(field in preset));
  const fields = missing.map((field) => labelOf(i18n, field, form)).join(separator);
  const steps = action?.steps.map((step) => t([`unblock.steps.${step}`, step])).join(separator);
  return (
    <span className="kp-faint">
      {[fields, steps, t('account.by', { role: t(`shell:role.${role}`) })].filter(Boolean).join(' · ')}
    </span>
  );
}
