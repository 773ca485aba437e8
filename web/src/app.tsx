import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider, type ThemeConfig, theme } from 'antd';
import enUs from 'antd/es/locale/en_US';
import zhCn from 'antd/es/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { queryClient } from './api/query-client';
import { useMedia } from './parts/use-media';
import { router } from './routes';
import { useTheme } from './shell/theme';

const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** Colours in which a word can be read on every ground that the library puts under it (WCAG AA). */
const LIGHT = {
  colorPrimary: '#1d5fd1',
  colorInfo: '#1d5fd1',
  colorLink: '#1d5fd1',
  colorSuccess: '#1a7f44',
  colorWarning: '#965800',
  colorError: '#c4281c',
  colorSuccessBg: '#e7f6ec',
  colorWarningBg: '#fff4e0',
  colorErrorBg: '#fdecea',
  colorTextSecondary: '#55606e',
  colorTextTertiary: '#5f6b7a',
  colorTextPlaceholder: '#6b7683',
};
const DARK = {
  colorBgBase: '#14171c',
  colorPrimary: '#3f7fe8',
  colorInfo: '#8fbaff',
  colorLink: '#7fb0ff',
  colorSuccess: '#7ddba0',
  colorWarning: '#f5bd68',
  colorError: '#ff9a90',
  colorTextPlaceholder: '#98a4b3',
};

/** A motion that a style forbids never ends for the library that waits for it: it is told that there is none. */
function themeOf(isDark: boolean, isStill: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { borderRadius: 6, fontFamily: FONT, motion: !isStill, ...(isDark ? DARK : LIGHT) },
    components: isDark ? { Tabs: { itemSelectedColor: '#7fb0ff', itemHoverColor: '#a9caff' } } : {},
  };
}

/** What everything stands in: words, colours, calls, addresses. */
export function App() {
  const { i18n } = useTranslation();
  const { isDark } = useTheme();
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? enUs : zhCn}
      theme={themeOf(isDark, isStill)}
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
