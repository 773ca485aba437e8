import { UploadOutlined } from '@ant-design/icons';
import { Button, Input, Space, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './controls';

/** A browser reckons hashes on https and on this machine alone. */
const canReckon = (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The document stays where it is: what is recorded is its fingerprint, by which it can be told from any other later. */
export function FileHashField({ id, value, onChange }: ControlProps<string>) {
  const { t } = useTranslation('forms');
  const [name, setName] = useState<string | null>(null);
  return (
    <Space orientation="vertical" size={4} className="kp-wide">
      <Space.Compact className="kp-wide">
        <Input
          id={id}
          value={value ?? ''}
          placeholder={t('file.hash')}
          onChange={({ target }) => onChange?.(target.value.trim().toLowerCase() || undefined)}
        />
        {canReckon && (
          <Upload
            showUploadList={false}
            beforeUpload={async (file) => {
              onChange?.(await hashOf(file));
              setName(file.name);
              return false;
            }}
          >
            <Button icon={<UploadOutlined aria-hidden />}>{t('file.choose')}</Button>
          </Upload>
        )}
      </Space.Compact>
      <span className="kp-faint">{name === null ? t('file.hint') : t('file.reckoned', { name })}</span>
    </Space>
  );
}
