import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isListed, usePolicyLists } from '../policy/policy-lists';
import { PersonPicker } from '../parts/person-picker';
import { ContactField, CURRENCIES, DayField, InstantField, MoneyField, PeopleField, PercentField } from './controls';
import { FileHashField } from './file-hash-field';
import { ReferenceField } from './reference-field';
import { labelOf, optionWord } from './form-words';
import { type Kind, kindOf, resolve, type Schema } from './schema';

type Path = (string | number)[];

export interface SchemaFieldsProps {
  schema: Schema;
  /** Where in the form it lies. */
  path: Path;
  /** The form or field that it is a part of: some names mean something else there. */
  of: string;
  /** Names of the fields that would unblock the account. */
  wanted?: ReadonlySet<string>;
}

/** One line for each property; those that are asked for first. */
export function SchemaFields({ schema, path, of, wanted }: SchemaFieldsProps) {
  const entries = Object.entries(schema.properties ?? {});
  const rank = (name: string) => (wanted?.has(name) ? 0 : schema.required?.includes(name) ? 1 : 2);
  return entries
    .sort(([one], [other]) => rank(one) - rank(other))
    .map(([name, each]) => (
      <SchemaField
        key={name}
        {...{ name, path, of }}
        schema={resolve(each)}
        isRequired={schema.required?.includes(name) ?? false}
        isWanted={wanted?.has(name) ?? false}
      />
    ));
}

interface SchemaFieldProps {
  name: string;
  path: Path;
  of: string;
  schema: Schema;
  isRequired: boolean;
  isWanted: boolean;
}

function SchemaField({ name, path, of, schema, isRequired, isWanted }: SchemaFieldProps) {
  const { t, i18n } = useTranslation('forms');
  const kind = kindOf(name, schema);
  const label = labelOf(i18n, name, of);
  const place = [...path, name];
  if (kind === 'parts')
    return (
      <fieldset className="kp-fieldset">
        <legend>{label}</legend>
        <SchemaFields schema={schema} path={place} of={name} />
      </fieldset>
    );
  if (kind === 'list') return <ListField {...{ name, label, schema, place }} />;
  return (
    <Form.Item
      name={place}
      label={label}
      extra={isWanted ? <span className="kp-wanted">{t('wanted')}</span> : undefined}
      rules={isRequired ? [{ required: true, message: t('missing', { label }) }] : []}
    >
      {isListed(name, of) ? (
        <ListedField name={name} of={of} />
      ) : (
        control(kind, name, schema, { words: i18n, yes: t('words:yes'), no: t('words:no') })
      )}
    </Form.Item>
  );
}

interface ControlWords {
  words: Parameters<typeof optionWord>[0];
  yes: string;
  no: string;
}

/** A code of a list of the company. */
function ListedField({ name, of, ...control }: { name: string; of: string }) {
  const lists = usePolicyLists();
  return (
    <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={lists.options(name, of)} {...control} />
  );
}

function control(kind: Kind, name: string, schema: Schema, { words, yes, no }: ControlWords): ReactNode {
  const options = (values: string[] = []) => values.map((value) => ({ value, label: optionWord(words, name, value) }));
  switch (kind) {
    case 'longText':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={schema.maxLength} />;
    case 'choice':
      return <Select allowClear options={options(schema.enum)} />;
    case 'choices':
      return <Select allowClear mode="multiple" options={options(resolve(schema.items ?? {}).enum)} />;
    case 'yesNo':
      return (
        <Radio.Group
          options={[
            { value: true, label: yes },
            { value: false, label: no },
          ]}
        />
      );
    case 'number':
      return (
        <InputNumber min={schema.minimum} max={schema.maximum} precision={schema.type === 'integer' ? 0 : undefined} />
      );
    case 'instant':
      return <InstantField />;
    case 'day':
      return <DayField />;
    case 'money':
      return <MoneyField />;
    case 'contact':
      return <ContactField />;
    case 'contacts':
      return <ContactField multiple />;
    case 'person':
      return <PersonPicker />;
    case 'people':
      return <PeopleField />;
    case 'percent':
      return <PercentField min={schema.minimum} max={schema.maximum} />;
    case 'currency':
      return <Select options={CURRENCIES.map((value) => ({ value, label: value }))} />;
    case 'file':
      return <FileHashField />;
    case 'reference':
      return <ReferenceField name={name} />;
    case 'words':
      return <Select mode="tags" open={false} suffixIcon={null} />;
    default:
      return <Input maxLength={schema.maxLength} />;
  }
}

interface ListFieldProps {
  name: string;
  label: string;
  schema: Schema;
  place: Path;
}

/** Several of the same, one box each. */
function ListField({ name, label, schema, place }: ListFieldProps) {
  const { t } = useTranslation('forms');
  const item = resolve(schema.items ?? {});
  return (
    <Form.List name={place}>
      {(rows, { add, remove }) => (
        <fieldset className="kp-fieldset">
          <legend>{label}</legend>
          {rows.map((row) => (
            <div key={row.key} className="kp-list-row">
              <SchemaFields schema={item} path={[row.name]} of={name} />
              <Button size="small" icon={<DeleteOutlined aria-hidden />} onClick={() => remove(row.name)}>
                {t('remove')}
              </Button>
            </div>
          ))}
          <Button type="dashed" block icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
            {t('add', { label })}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
