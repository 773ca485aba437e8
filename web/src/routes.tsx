import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { loadWords } from './i18n';
import { Loading } from './parts/states';
import { type PageEntry, pages } from './pages';
import { LoginPage } from './session/login-page';
import { Landing } from './shell/landing';
import { NoSuchPage } from './shell/no-such-page';
import { PageFailure } from './shell/page-failure';
import { Shell } from './shell/shell';

function routeOf({ path, words, load }: PageEntry): RouteObject {
  return {
    path,
    lazy: async () => {
      const [{ default: Component }] = await Promise.all([load(), loadWords(words)]);
      return { Component };
    },
    errorElement: <PageFailure />,
  };
}

export const router = createBrowserRouter([
  { path: '/login', element: <LoginPage /> },
  { path: '/index.html', element: <Navigate to="/" replace /> },
  {
    element: <Shell />,
    errorElement: <PageFailure />,
    hydrateFallbackElement: <Loading />,
    children: [{ path: '/', element: <Landing /> }, ...pages.map(routeOf), { path: '*', element: <NoSuchPage /> }],
  },
]);
