import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../parts/page';
import { Nothing } from '../parts/states';

export function NoSuchPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={t('noPage.title')} quiet>
      <Nothing
        title={t('noPage.title')}
        hint={t('noPage.hint')}
        action={{ label: t('noPage.home'), run: () => void navigate('/') }}
      />
    </Page>
  );
}
