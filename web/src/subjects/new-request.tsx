import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountPicker, type PickedAccount } from '../parts/account-picker';
import { useMay } from '../session/session';
import { COLLECTIONS, type Collection } from './collections';
import { SubjectWindow, type SubjectWish } from './subject-window';

/** What may be asked for from nowhere in particular; amendments and plans begin at their contract. */
const KINDS = (Object.keys(COLLECTIONS) as Collection[])
  .flatMap((collection) => {
    const { forms } = COLLECTIONS[collection];
    return (forms.length === 0 ? [collection] : forms).map((form) => ({ collection, form }));
  })
  .filter(({ form }) => form !== 'amendments');

interface Said {
  account?: PickedAccount;
  form?: string;
}

/** About whom, and what: then the very form. */
export function NewRequest() {
  const { t } = useTranslation('subjects');
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<Said>({});
  const [wish, setWish] = useState<SubjectWish | null>(null);
  if (!may('requests.draft')) return null;
  const kind = KINDS.find(({ form }) => form === said.form);
  const begin = () => {
    if (!said.account || !kind) return;
    const { id: accountId, name: accountName } = said.account;
    setOpen(false);
    setWish({ do: 'draft', ...kind, accountId, accountName, id: null });
  };
  return (
    <>
      <Button size="small" type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('request.new')}
      </Button>
      <Modal
        open={isOpen}
        title={t('request.new')}
        okText={t('request.begin')}
        cancelText={t('shell:action.cancel')}
        okButtonProps={{ disabled: !said.account || !kind }}
        onCancel={() => setOpen(false)}
        onOk={begin}
        destroyOnHidden
      >
        <Form layout="vertical">
          <Form.Item label={t('request.account')} htmlFor="kp-new-account">
            <AccountPicker
              id="kp-new-account"
              value={said.account}
              onChange={(account) => setSaid({ ...said, account })}
              autoFocus
            />
          </Form.Item>
          <Form.Item label={t('request.kind')} htmlFor="kp-new-kind">
            <Select
              id="kp-new-kind"
              value={said.form}
              onChange={(form: string) => setSaid({ ...said, form })}
              showSearch={{ optionFilterProp: 'label' }}
              options={KINDS.map(({ form }) => ({ value: form, label: t(`forms:title.${form}`) }))}
            />
          </Form.Item>
        </Form>
      </Modal>
      {wish && <SubjectWindow wish={wish} onClose={() => setWish(null)} />}
    </>
  );
}
