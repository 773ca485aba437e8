import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, usePerson } from '../../session/session';
import { type AccountFilter, PACES, SORTS, STAGES } from './accounts-queries';

export interface AccountFiltersProps {
  filter: AccountFilter;
  change: (next: Partial<AccountFilter>) => void;
  clear: () => void;
}

const PAUSE_MS = 300;

export function AccountFilters({ filter, change, clear }: AccountFiltersProps) {
  const { t } = useTranslation('accounts');
  const may = useMay();
  const me = usePerson();
  const isFiltered = [filter.text, filter.stage, filter.stalled, filter.class, filter.owner].some(Boolean);
  return (
    <div className="kp-filters" role="search">
      <SearchField text={filter.text ?? ''} onSearch={(text) => change({ text })} />
      <Select
        allowClear
        placeholder={t('filter.stage')}
        aria-label={t('filter.stage')}
        value={filter.stage}
        onChange={(stage) => change({ stage })}
        options={STAGES.map((value) => ({ value, label: t(`notifications:words.stages.${value}`) }))}
      />
      <Select
        allowClear
        placeholder={t('filter.stalled')}
        aria-label={t('filter.stalled')}
        value={filter.stalled}
        onChange={(stalled) => change({ stalled })}
        options={PACES.map((value) => ({ value, label: t(`stalled.${value}`) }))}
      />
      <Select
        allowClear
        placeholder={t('filter.class')}
        aria-label={t('filter.class')}
        value={filter.class}
        onChange={(value) => change({ class: value })}
        options={['K0', 'K1', 'K2', 'K3', 'K4'].map((value) => ({ value, label: t(`class.${value}`) }))}
      />
      <Select
        aria-label={t('filter.sort')}
        value={filter.sort}
        onChange={(sort) => change({ sort })}
        options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
      {may('accounts.own') && (
        <Button
          type={filter.owner === me.id ? 'primary' : 'default'}
          ghost={filter.owner === me.id}
          aria-pressed={filter.owner === me.id}
          onClick={() => change({ owner: filter.owner === me.id ? undefined : me.id })}
        >
          {t('mine')}
        </Button>
      )}
      {isFiltered && (
        <Button type="link" onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}

/** Searches when the typing pauses. */
function SearchField({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation('accounts');
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onSearch(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text, onSearch]);
  return (
    <Input
      type="search"
      allowClear
      className="kp-search"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      placeholder={t('search')}
      aria-label={t('search')}
      suffix={<kbd>/</kbd>}
    />
  );
}
