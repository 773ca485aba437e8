import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../parts/problem-note';
import { logIn, type Person } from './session';

interface Credentials {
  email: string;
  password: string;
}

export interface LogInFormProps {
  /** The only person who may log in here: whose unfinished work lies below. */
  email?: string;
  onDone: (person: Person) => void;
}

export function LogInForm({ email, onDone }: LogInFormProps) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (credentials: Credentials) => {
    setBusy(true);
    setError(null);
    try {
      onDone(await logIn(email ?? credentials.email.trim(), credentials.password));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(said) => void submit(said)}>
      {/* Password stores find the right entry by it. */}
      {email !== undefined && <input type="email" autoComplete="username" value={email} readOnly hidden />}
      {email === undefined && (
        <Form.Item name="email" label={t('login.email')} rules={[{ required: true, message: t('login.emailMissing') }]}>
          <Input prefix={<UserOutlined />} type="email" autoComplete="username" autoFocus size="large" />
        </Form.Item>
      )}
      <Form.Item
        name="password"
        label={t('login.password')}
        rules={[{ required: true, message: t('login.passwordMissing') }]}
      >
        <Input.Password
          prefix={<LockOutlined />}
          autoComplete="current-password"
          size="large"
          autoFocus={email !== undefined}
        />
      </Form.Item>
      {error !== null && (
        <Form.Item>
          <ProblemNote error={error} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block size="large" loading={isBusy}>
        {t('login.submit')}
      </Button>
    </Form>
  );
}
