import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { Answer } from '../../parts/states';

interface Asked<Body> {
  data?: Body;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

export interface PartProps<Body> {
  /** Key under `director.json`. */
  name: string;
  query: Asked<Body>;
  extra?: ReactNode;
  wide?: boolean;
  children: (body: NonNullable<Body>) => ReactNode;
}

/** One question with its answer, and of when it is. */
export function Part<Body extends { asOf: string }>({ name, query, extra, wide = false, children }: PartProps<Body>) {
  const { t } = useTranslation('director');
  const format = useFormat();
  return (
    <section
      className={`kp-panel kp-director-part${wide ? ' kp-wide-section' : ''}`}
      aria-label={t(`${name}.title`)}
      data-part={name}
    >
      <div className="kp-director-head">
        <h2>{t(`${name}.title`)}</h2>
        {extra}
        {query.data && query.data.asOf.length > 10 && (
          <span className="kp-faint">{t('asOf', { at: format.moment(query.data.asOf) })}</span>
        )}
      </div>
      <Answer query={query} rows={5}>
        {children}
      </Answer>
    </section>
  );
}
