import { useQuery } from '@tanstack/react-query';
import { type RefSelectProps, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import { useFocusAtOnce } from './use-focus-at-once';

export interface PickedAccount {
  id: string;
  name: string;
}

export interface AccountPickerProps {
  id?: string;
  value?: PickedAccount;
  onChange?: (account: PickedAccount | undefined) => void;
  autoFocus?: boolean;
}

/** A customer, found by a part of their name. */
export function AccountPicker({ id, value, onChange, autoFocus }: AccountPickerProps) {
  const { t } = useTranslation();
  const field = useFocusAtOnce<RefSelectProps>(autoFocus === true);
  const [text, setText] = useState('');
  const found = useQuery({
    queryKey: ['accounts', 'picker', text],
    placeholderData: (before) => before,
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/accounts', {
          params: { query: { text: text === '' ? undefined : text, limit: 20, sort: 'name' } },
        }),
      ),
  });
  const items = found.data?.items.map(({ id: each, name }) => ({ value: each, label: name })) ?? [];
  const isListed = value === undefined || items.some((each) => each.value === value.id);
  return (
    <Select
      ref={field}
      id={id}
      showSearch={{ filterOption: false, onSearch: setText }}
      value={value?.id}
      allowClear
      loading={found.isFetching}
      placeholder={t('pickAccount')}
      aria-label={t('pickAccount')}
      options={isListed ? items : [{ value: value.id, label: value.name }, ...items]}
      onChange={(chosen: string | undefined) => {
        const option = items.find((each) => each.value === chosen);
        onChange?.(option && { id: option.value, name: option.label });
      }}
    />
  );
}
