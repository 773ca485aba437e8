import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, type InputRef, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, bodyOf, type Schemas } from '../../api/client';
import { queryClient } from '../../api/query-client';
import { useCommand } from '../../api/use-command';
import { PeopleField } from '../../forms/controls';
import { withoutEmpty } from '../../forms/without-empty';
import { useKeys } from '../../keyboard/keys';
import { PersonPicker } from '../../parts/person-picker';
import { ProblemNote } from '../../parts/problem-note';
import { useFocusAtOnce } from '../../parts/use-focus-at-once';
import { useMay, usePerson } from '../../session/session';

/** Opens an account in intake (F1) and goes on to it. */
export function NewAccount() {
  const { t } = useTranslation('accounts');
  const may = useMay();
  const [open, setOpen] = useState(false);
  const permitted = may('accounts.create');
  useKeys([{ keys: 'n', label: t('new.button'), group: t('title'), run: () => setOpen(permitted) }]);
  if (!permitted) return null;
  return (
    <>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('new.button')}
      </Button>
      {open && <NewAccountDialog onClose={() => setOpen(false)} />}
    </>
  );
}

type Said = Schemas['AccountBody'];

function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('accounts');
  const may = useMay();
  const me = usePerson();
  const navigate = useNavigate();
  const [form] = Form.useForm<Said>();
  const field = useFocusAtOnce<InputRef>();
  const ownsItself = may('accounts.own');
  const save = useCommand({
    send: (body: Said, header) => bodyOf(api.POST('/api/v1/accounts', { params: { header }, body })),
    onDone: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['accounts'] });
      void navigate(`/accounts/${id}`);
    },
  });
  return (
    <Modal
      open
      title={t('new.title')}
      okText={t('new.button')}
      cancelText={t('shell:action.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Said>
        form={form}
        layout="vertical"
        initialValues={ownsItself ? { ownerId: me.id } : {}}
        onFinish={(said) => save.mutate(withoutEmpty(said as never) as never)}
      >
        <Form.Item
          name="name"
          label={t('new.name')}
          rules={[{ required: true, whitespace: true, message: t('send.missing') }]}
        >
          <Input ref={field} maxLength={200} />
        </Form.Item>
        <Form.Item
          name="ownerId"
          label={t('column.owner')}
          rules={[{ required: !ownsItself, message: t('send.missing') }]}
        >
          <PersonPicker />
        </Form.Item>
        <Form.Item name="memberIds" label={t('account.members')}>
          <PeopleField />
        </Form.Item>
        <Form.Item name="groupName" label={t('account.group')} extra={t('new.groupNote')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      {save.error && <ProblemNote error={save.error} />}
    </Modal>
  );
}
