import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { type Format, useFormat } from '../format/use-format';
import { AccountContext, type ControlProps } from './controls';
import { optionWord } from './form-words';
import { referenceList, type ReferenceList } from './references';

interface Entry {
  id: string;
  kind?: string;
  state?: string;
  content?: Record<string, unknown>;
}

type Call = (path: string, init: object) => Promise<{ data?: unknown }>;

/** Which list it is is chosen while it runs. */
const get = api.GET as unknown as Call;

async function entriesOf(list: ReferenceList, accountId: string): Promise<Entry[]> {
  const isBelowAccount = list.path.includes('{accountId}');
  const query = { limit: 100, ...list.query, ...(isBelowAccount ? {} : { accountId }) };
  const { data } = await get(`/api/v1/${list.path.replace('{accountId}', accountId)}`, { params: { query } });
  return (data as { items: Entry[] }).items.filter((entry) => list.fits?.(entry) ?? true);
}

/** One of the account's contracts, receivables or visits, by what people call it. */
export function ReferenceField({ id, name, value, onChange }: ControlProps<string> & { name: string }) {
  const { t, i18n } = useTranslation('forms');
  const format = useFormat();
  const accountId = useContext(AccountContext);
  const list = referenceList(name);
  const entries = useQuery({
    queryKey: ['forms', 'references', name, accountId],
    enabled: list !== undefined,
    staleTime: 0,
    queryFn: () => entriesOf(list!, accountId),
  });
  const said = (entry: Entry) =>
    (list?.label ?? [])
      .map((part) => ({ ...entry, ...entry.content })[part as 'id'])
      .map((text) => (text === undefined ? '' : written(optionWord(i18n, name, String(text)), format)))
      .filter((text) => text !== '')
      .join(' · ');
  return (
    <Select
      id={id}
      allowClear
      value={value}
      onChange={(next) => onChange?.(next)}
      loading={entries.isFetching}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('nothingToChoose')}
      options={entries.data?.map((entry) => ({ value: entry.id, label: said(entry) }))}
    />
  );
}

function written(text: string, format: Format): string {
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return format.moment(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? format.plainDay(text) : text;
}
