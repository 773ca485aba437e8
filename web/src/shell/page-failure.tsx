import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

/**
 * A page that could not be drawn or loaded. After an update of the server the files of an old page are gone: loading it anew
 * brings the present ones.
 */
export function PageFailure() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Result
      status="warning"
      title={t('failure.title')}
      subTitle={t('failure.hint')}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t('failure.reload')}
        </Button>
      }
    >
      <pre className="kp-faint kp-failure">{error instanceof Error ? error.message : String(error)}</pre>
    </Result>
  );
}
