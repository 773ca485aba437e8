import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

export interface PageProps {
  title: string;
  /** What belongs beside the title: filters, buttons. */
  extra?: ReactNode;
  /** Fills the height of the window and scrolls inside, for panes side by side. */
  fills?: boolean;
  /** The title is said to the browser and to screen readers, and not painted. */
  quiet?: boolean;
  children: ReactNode;
}

/** One page of the console: its one heading, its title in the browser, its width. */
export function Page({ title, extra, fills = false, quiet = false, children }: PageProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <div className={fills ? 'kp-page kp-page-fills' : 'kp-page'}>
      {quiet ? (
        <h1 className="kp-unseen">{title}</h1>
      ) : (
        <div className="kp-page-head">
          <h1>{title}</h1>
          {extra}
        </div>
      )}
      {children}
    </div>
  );
}
