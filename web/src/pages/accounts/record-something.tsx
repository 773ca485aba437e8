import { FormOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FactWindow } from '../../forms/fact-window';
import { formWord } from '../../forms/form-words';
import { formEntry, formNames } from '../../forms/schema';
import { useKeys } from '../../keyboard/keys';
import { useFocusAtOnce } from '../../parts/use-focus-at-once';
import { useMay } from '../../session/session';
import type { Account } from './accounts-queries';

/** Any form of the account by its name, and the one that the address asks for: `?form=contacts&fact=…`. */
export function RecordSomething({ account }: { account: Pick<Account, 'id' | 'name'> }) {
  const { t } = useTranslation('accounts');
  const may = useMay();
  const [choosing, setChoosing] = useState(false);
  const [parameters, setParameters] = useSearchParams();
  const wanted = parameters.get('form');
  const show = (form: string | null) => {
    setChoosing(false);
    setParameters(
      (before) => {
        for (const key of ['form', 'fact']) before.delete(key);
        if (form !== null) before.set('form', form);
        return before;
      },
      { replace: true },
    );
  };
  useKeys([
    { keys: 'n', label: t('record.key'), group: t('title'), run: () => may('facts.write') && setChoosing(true) },
  ]);
  if (!may('facts.write')) return null;
  return (
    <>
      <Button className="kp-record" icon={<FormOutlined aria-hidden />} onClick={() => setChoosing(true)}>
        {t('record.button')}
      </Button>
      {choosing && <FormChoice onChoose={show} onClose={() => setChoosing(false)} />}
      {wanted !== null && formEntry(wanted) && (
        <FactWindow
          wish={{
            ...{ accountId: account.id, accountName: account.name, form: wanted },
            ...{ factId: parameters.get('fact'), wanted: [], preset: {} },
          }}
          onClose={() => show(null)}
        />
      )}
    </>
  );
}

interface FormChoiceProps {
  onChoose: (form: string) => void;
  onClose: () => void;
}

/** Found by a part of its name; Enter takes the first. */
function FormChoice({ onChoose, onClose }: FormChoiceProps) {
  const { t, i18n } = useTranslation('accounts');
  const field = useFocusAtOnce<InputRef>();
  const [text, setText] = useState('');
  const found = formNames
    .map((form) => ({ form, word: formWord(i18n, form) }))
    .filter(({ word }) => word.toLowerCase().includes(text.trim().toLowerCase()))
    .sort((one, other) => one.word.localeCompare(other.word, i18n.language));
  return (
    <Modal open title={t('record.title')} footer={null} onCancel={onClose}>
      <Input
        ref={field}
        allowClear
        value={text}
        placeholder={t('record.search')}
        aria-label={t('record.search')}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={() => found[0] && onChoose(found[0].form)}
      />
      <div className="kp-record-forms">
        {found.map(({ form, word }) => (
          <Button key={form} type="text" data-form={form} onClick={() => onChoose(form)}>
            {word}
          </Button>
        ))}
        {found.length === 0 && <p className="kp-faint">{t('record.none')}</p>}
      </div>
    </Modal>
  );
}
