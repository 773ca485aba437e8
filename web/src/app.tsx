import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider, type ThemeConfig, theme } from 'antd';
import enUs from 'antd/es/locale/en_US';
import zhCn from 'antd/es/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { queryClient } from './api/query-client';
import { router } from './routes';
import { useTheme } from './shell/theme';

const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

function themeOf(isDark: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: '#1d5fd1',
      colorInfo: '#1d5fd1',
      colorLink: isDark ? '#7fb0ff' : '#1d5fd1',
      borderRadius: 6,
      fontFamily: FONT,
      ...(isDark ? { colorBgBase: '#14171c' } : { colorTextSecondary: '#55606e', colorTextTertiary: '#5f6b7a' }),
    },
  };
}

/** What everything stands in: words, colours, calls, addresses. */
export function App() {
  const { i18n } = useTranslation();
  const { isDark } = useTheme();
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? enUs : zhCn}
      theme={themeOf(isDark)}
      button={{ autoInsertSpace: false }}
    >
      <AntApp component={false}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
