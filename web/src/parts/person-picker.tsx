import { useQuery } from '@tanstack/react-query';
import { type RefSelectProps, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import { useFocusAtOnce } from './use-focus-at-once';

export interface PersonPickerProps {
  value?: string;
  onChange?: (id: string | undefined) => void;
  autoFocus?: boolean;
  id?: string;
}

/** Somebody of ours, found by a part of their name. */
export function PersonPicker({ value, onChange, autoFocus, id }: PersonPickerProps) {
  const { t } = useTranslation();
  const field = useFocusAtOnce<RefSelectProps>(autoFocus === true);
  const [text, setText] = useState('');
  const people = useQuery({
    queryKey: ['people', text],
    placeholderData: (before) => before,
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/users', {
          params: { query: { text: text === '' ? undefined : text, limit: 30, disabled: false } },
        }),
      ),
  });
  return (
    <Select
      ref={field}
      id={id}
      showSearch={{ filterOption: false, onSearch: setText }}
      value={value}
      onChange={onChange}
      allowClear
      loading={people.isFetching}
      placeholder={t('pickPerson')}
      aria-label={t('pickPerson')}
      options={people.data?.items.map(({ id: each, name, roles }) => ({
        value: each,
        label: `${name} · ${roles.map((role) => t(`role.${role}`)).join(t('words:separator'))}`,
      }))}
    />
  );
}
