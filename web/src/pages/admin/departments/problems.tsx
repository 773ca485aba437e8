import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { Answer } from '../../../parts/states';

const SHOWN = 6;

/** What in today's organisation will hold requests up, and what to do about each. */
export function Problems() {
  const { t, i18n } = useTranslation('admin');
  const [all, setAll] = useState(false);
  const query = useQuery({
    queryKey: ['organisation', 'problems'],
    queryFn: () => bodyOf(api.GET('/api/v1/organisation/problems')),
  });
  return (
    <Answer query={query} rows={2}>
      {({ problems, warnings }) => {
        if (problems.length === 0 && warnings.length === 0)
          return <Alert showIcon type="success" title={t('departments.sound')} className="kp-admin-notice" />;
        const shown = all ? problems : problems.slice(0, SHOWN);
        return (
          <section className="kp-panel kp-admin-section" aria-label={t('departments.problems')}>
            <h2>
              {t('departments.problems')} <small>{t('departments.problemCount', { count: problems.length })}</small>
            </h2>
            <ul className="kp-admin-list">
              {shown.map(({ code, message }) => (
                <li key={message} className="kp-admin-bad">
                  {message}
                  {i18n.exists(`admin:departments.advice.${code}`) && (
                    <div className="kp-faint">{t(`departments.advice.${code}`)}</div>
                  )}
                </li>
              ))}
              {(all || problems.length <= SHOWN) && warnings.map(({ message }) => <li key={message}>{message}</li>)}
            </ul>
            {problems.length > SHOWN && (
              <Button type="link" onClick={() => setAll(!all)}>
                {all ? t('fewer') : t('departments.allProblems', { count: problems.length })}
              </Button>
            )}
          </section>
        );
      }}
    </Answer>
  );
}
