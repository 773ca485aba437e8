import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Space, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { currentLanguage } from '../../../i18n/language';
import { ProblemNote } from '../../../parts/problem-note';
import { Loading } from '../../../parts/states';
import { CommandDialog } from '../parts/command-dialog';
import { CheckResult } from './check-result';
import { Runs } from './runs';
import { sendSheet } from './send-sheet';

export type Check = Schemas['ImportCheckView'];

/** Accounts from a sheet: looked through first, written when somebody says so, taken back as long as nothing else has happened. */
export default function ImportSection() {
  return (
    <>
      <Template />
      <Sheet />
      <Runs />
    </>
  );
}

function Template() {
  const { t } = useTranslation('admin');
  const link = (format: string) => `/api/v1/imports/template?format=${format}&locale=${currentLanguage()}`;
  return (
    <section className="kp-panel kp-admin-section">
      <h2>{t('import.step.template')}</h2>
      <p className="kp-faint">{t('import.templateHint')}</p>
      <Space wrap className="kp-gap-top">
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button key={format} href={link(format)} icon={<DownloadOutlined aria-hidden />}>
            {t(`import.template.${format}`)}
          </Button>
        ))}
      </Space>
    </section>
  );
}

function Sheet() {
  const { t } = useTranslation('admin');
  const [file, setFile] = useState<File | null>(null);
  const [createUsers, setCreateUsers] = useState(false);
  const [writes, setWrites] = useState(false);
  const look = useCommand<{ file: File; createUsers: boolean }, Check>({
    send: async (said, header) => (await sendSheet({ ...said, dryRun: true }, header)) as Check,
  });
  const check = (next: File, creates: boolean) => {
    setFile(next);
    setCreateUsers(creates);
    look.mutate({ file: next, createUsers: creates });
  };
  const forget = () => {
    setFile(null);
    look.reset();
  };
  return (
    <section className="kp-panel kp-admin-section">
      <h2>{t('import.step.check')}</h2>
      <Upload.Dragger
        accept=".xlsx,.csv"
        showUploadList={false}
        beforeUpload={(picked: File) => {
          check(picked, createUsers);
          return false;
        }}
      >
        <p>
          <InboxOutlined aria-hidden /> {file ? t('import.another', { name: file.name }) : t('import.pick')}
        </p>
        <p className="kp-faint">{t('import.pickHint')}</p>
      </Upload.Dragger>
      <Checkbox
        className="kp-gap-top"
        checked={createUsers}
        onChange={({ target }) => (file ? check(file, target.checked) : setCreateUsers(target.checked))}
      >
        {t('import.createUsers')}
      </Checkbox>
      {look.isPending && (
        <>
          <p role="status">{t('import.checking')}</p>
          <Loading rows={3} />
        </>
      )}
      {look.error && <ProblemNote error={look.error} onRetry={() => file && check(file, createUsers)} />}
      {file && look.data && !look.isPending && (
        <>
          <CheckResult check={look.data} fileName={file.name} />
          <div className="kp-admin-buttons kp-gap-top">
            <Button type="primary" disabled={!look.data.valid} onClick={() => setWrites(true)}>
              {t('import.write', { count: look.data.counts.accounts ?? 0 })}
            </Button>
            <Button onClick={forget}>{t('import.forget')}</Button>
          </div>
          {!look.data.valid && <Alert className="kp-gap-top" showIcon type="warning" title={t('import.mendFirst')} />}
        </>
      )}
      {writes && file && (
        <CommandDialog
          title={t('import.write', { count: look.data?.counts.accounts ?? 0 })}
          submit={t('import.start')}
          intro={t('import.writeHint', { name: file.name })}
          send={(_, header) => sendSheet({ file, createUsers, dryRun: false }, header)}
          done={t('import.started')}
          onDone={forget}
          refresh={[['imports'], ['people'], ['departments']]}
          onClose={() => setWrites(false)}
        />
      )}
    </section>
  );
}
