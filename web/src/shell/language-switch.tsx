import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/query-client';
import { changeLanguage } from '../i18n';

/** The other language, by its own name. What the server says is asked for anew in it. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  const change = async () => {
    await changeLanguage(other);
    await queryClient.invalidateQueries();
  };
  return (
    <Button type="text" lang={other} onClick={() => void change()} data-testid="language">
      {t('language.other')}
    </Button>
  );
}
