import { useQuery } from '@tanstack/react-query';
import { DatePicker, Input, InputNumber, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import type { Money } from '../format/money';

export interface ControlProps<Value> {
  id?: string;
  value?: Value;
  onChange?: (value: Value | undefined) => void;
}

/** Which account is being written about: its contacts are offered. */
export const AccountContext = createContext('');

/** An instant with the offset of this machine, as RFC 3339 has it. */
export function InstantField({ id, value, onChange }: ControlProps<string>) {
  return (
    <DatePicker
      id={id}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="YYYY-MM-DD HH:mm"
      className="kp-wide"
      value={value === undefined ? null : dayjs(value)}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DDTHH:mm:ssZ') : undefined)}
    />
  );
}

export function DayField({ id, value, onChange }: ControlProps<string>) {
  return (
    <DatePicker
      id={id}
      className="kp-wide"
      value={value === undefined ? null : dayjs(value)}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : undefined)}
    />
  );
}

export const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP'];

/** Digits stay digits: no floating number comes between the keyboard and the contract. */
export function MoneyField({ id, value, onChange }: ControlProps<Money>) {
  const { t } = useTranslation('forms');
  const currency = value?.currency ?? 'CNY';
  const say = (amount: string) => {
    const plain = amount.replaceAll(/[,，\s]/g, '');
    onChange?.(plain === '' ? undefined : { amount: plain, currency });
  };
  return (
    <Space.Compact className="kp-wide">
      <Input id={id} inputMode="decimal" value={value?.amount ?? ''} onChange={({ target }) => say(target.value)} />
      <Select
        aria-label={t('currency')}
        value={currency}
        style={{ width: 90 }}
        onChange={(next) => value && onChange?.({ amount: value.amount, currency: next })}
        options={CURRENCIES.map((each) => ({ value: each, label: each }))}
      />
    </Space.Compact>
  );
}

interface PercentProps extends ControlProps<number> {
  min?: number;
  max?: number;
}

/** Basis points are the contract's; people say percent. */
export function PercentField({ id, value, onChange, min, max }: PercentProps) {
  return (
    <InputNumber
      id={id}
      value={value === undefined ? null : value / 100}
      min={min === undefined ? undefined : min / 100}
      max={max === undefined ? undefined : max / 100}
      precision={2}
      suffix="%"
      onChange={(percent) => onChange?.(percent === null ? undefined : Math.round(percent * 100))}
    />
  );
}

function useContacts() {
  const accountId = useContext(AccountContext);
  return useQuery({
    queryKey: ['accounts', 'contacts', accountId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/accounts/{accountId}/contacts', { params: { path: { accountId }, query: { limit: 200 } } }),
      ),
  });
}

interface ContactProps extends ControlProps<string | string[]> {
  multiple?: boolean;
}

/** People at the customer. */
export function ContactField({ id, value, onChange, multiple = false }: ContactProps) {
  const { t } = useTranslation('forms');
  const contacts = useContacts();
  return (
    <Select
      id={id}
      allowClear
      mode={multiple ? 'multiple' : undefined}
      value={value}
      onChange={(next) => onChange?.(next)}
      loading={contacts.isFetching}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('noContacts')}
      options={contacts.data?.items.map(({ id: each, content }) => ({
        value: each,
        label: content.title === undefined ? content.name : `${content.name} · ${content.title}`,
      }))}
    />
  );
}

/** People of ours, several. */
export function PeopleField({ id, value, onChange }: ControlProps<string[]>) {
  const people = useQuery({
    queryKey: ['people', 'all'],
    staleTime: 300_000,
    queryFn: () => bodyOf(api.GET('/api/v1/users', { params: { query: { limit: 200, disabled: false } } })),
  });
  return (
    <Select
      id={id}
      mode="multiple"
      allowClear
      value={value}
      onChange={(next) => onChange?.(next)}
      loading={people.isFetching}
      showSearch={{ optionFilterProp: 'label' }}
      options={people.data?.items.map(({ id: each, name }) => ({ value: each, label: name }))}
    />
  );
}
