import { pages, type PageEntry } from '../pages';
import { useMay } from '../session/session';

export type VisiblePage = PageEntry & { nav: NonNullable<PageEntry['nav']> };

/** The navigation of whoever is logged in. */
export function useVisiblePages(): VisiblePage[] {
  const may = useMay();
  return pages.filter((page): page is VisiblePage => page.nav !== undefined && may(page.nav.permission));
}
