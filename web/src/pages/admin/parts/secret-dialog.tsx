import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface SecretDialogProps {
  title: string;
  hint: string;
  secret: string;
  onClose: () => void;
}

/** Something that is shown this once. Closed by its button alone, so that no stray key loses it. */
export function SecretDialog({ title, hint, secret, onClose }: SecretDialogProps) {
  const { t } = useTranslation('admin');
  const [copied, setCopied] = useState(false);
  // Only on https and on this machine; elsewhere one marks and copies it oneself.
  const copy = () => void navigator.clipboard?.writeText(secret).then(() => setCopied(true));
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('secret.kept')}
        </Button>
      }
    >
      <div className="kp-admin-intro">
        <Alert showIcon type="warning" title={hint} />
        <code className="kp-admin-secret">{secret}</code>
        {'clipboard' in navigator && (
          <div>
            <Button icon={copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />} onClick={copy}>
              {t(copied ? 'secret.copied' : 'secret.copy')}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}
