import { Form, type FormItemProps, Input, Select, type SelectProps, TimePicker } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartments } from './directory';

export interface FieldProps {
  name: string;
  label: string;
  isNeeded?: boolean;
  hint?: ReactNode;
  rules?: FormItemProps['rules'];
  /** Which of the control's properties holds the value, where it is not `value`. */
  valuePropName?: string;
  children: ReactNode;
}

/** One labelled field; what must be filled says so by its own name. */
export function Field({ name, label, isNeeded = false, hint, rules = [], valuePropName, children }: FieldProps) {
  const { t } = useTranslation('admin');
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      valuePropName={valuePropName}
      rules={isNeeded ? [{ required: true, message: t('needed', { label }) }, ...rules] : rules}
    >
      {children}
    </Form.Item>
  );
}

export function TextField({ long = false, ...props }: Omit<FieldProps, 'children'> & { long?: boolean }) {
  return (
    <Field {...props}>
      {long ? <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4_000} /> : <Input maxLength={250} />}
    </Field>
  );
}

export function DepartmentPicker({ except, ...props }: SelectProps<string> & { except?: ReadonlySet<string> }) {
  const { t } = useTranslation('admin');
  const { data = [], isPending } = useDepartments();
  return (
    <Select<string>
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      placeholder={t('pickDepartment')}
      aria-label={t('pickDepartment')}
      options={data.filter(({ id }) => !except?.has(id)).map(({ id, name }) => ({ value: id, label: name }))}
      {...props}
    />
  );
}

export interface ClockFieldProps {
  id?: string;
  label: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
}

/** `09:00`. */
export function ClockField({ id, label, value, onChange }: ClockFieldProps) {
  return (
    <TimePicker
      id={id}
      aria-label={label}
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      value={value === undefined ? null : dayjs(`2000-01-01T${value}`)}
      onChange={(at) => onChange?.(at ? at.format('HH:mm') : undefined)}
    />
  );
}
