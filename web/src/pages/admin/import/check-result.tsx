import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { type Column, Rows } from '../parts/listing';
import { downloadCsv } from './download-csv';
import type { Check } from './import-section';

type RowError = Schemas['ImportErrorView'];

const SHOWN = 50;

/** What a sheet holds and what is wrong with it, row by row. */
export function CheckResult({ check, fileName }: { check: Check; fileName: string }) {
  const { t } = useTranslation('admin');
  const { valid, errors, errorCount, notices, counts } = check;
  const figures = Object.entries(counts).filter(([key]) => FIGURES.includes(key));
  return (
    <div className="kp-admin-intro kp-gap-top">
      <Alert
        showIcon
        type={valid ? 'success' : 'error'}
        title={valid ? t('import.valid', { name: fileName }) : t('import.invalid', { count: errorCount })}
        description={
          <div className="kp-admin-figures">
            {figures.map(([key, count]) => (
              <span key={key}>
                <strong>{count}</strong> {t(`import.figure.${key}`)}
              </span>
            ))}
          </div>
        }
      />
      {errors.length > 0 && <Errors errors={errors} total={errorCount} fileName={fileName} />}
      {notices.length > 0 && (
        <details>
          <summary>{t('import.notices', { count: notices.length })}</summary>
          <ul className="kp-admin-list kp-gap-top">
            {notices.slice(0, SHOWN).map(({ row, message }, index) => (
              <li key={index}>{t('import.noticeAt', { row, message })}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const FIGURES = ['rows', 'accounts', 'people', 'departments'];

function Errors({ errors, total, fileName }: { errors: RowError[]; total: number; fileName: string }) {
  const { t } = useTranslation('admin');
  const columns: Column<RowError & { id: string }>[] = [
    {
      key: 'row',
      title: t('import.row'),
      width: 80,
      render: ({ row }) => <strong>{t('import.rowOf', { row })}</strong>,
    },
    {
      key: 'column',
      title: t('import.column'),
      width: 150,
      render: ({ column, header }) => [column, header].filter(Boolean).join(' · '),
    },
    { key: 'value', title: t('import.value'), width: 160, render: ({ value }) => value },
    { key: 'message', title: t('import.message'), width: 360, render: ({ message }) => message },
  ];
  const save = () =>
    downloadCsv(
      t('import.errorFile', { name: fileName.replace(/\.\w+$/, '') }),
      [t('import.row'), t('import.column'), t('import.value'), t('import.message')],
      errors.map(({ row, column, header, value, message }) => [
        String(row),
        [column, header].filter(Boolean).join(' '),
        value,
        message,
      ]),
    );
  const shown = errors.slice(0, SHOWN).map((error, index) => ({ ...error, id: String(index) }));
  return (
    <>
      <div className="kp-admin-buttons">
        <Button icon={<DownloadOutlined aria-hidden />} onClick={save}>
          {t('import.saveErrors')}
        </Button>
        {total > SHOWN && <span className="kp-faint">{t('import.firstErrors', { shown: SHOWN, total })}</span>}
      </div>
      <Rows rows={shown} columns={columns} />
    </>
  );
}
