import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactReading } from '../../../forms/fact-reading';
import { formWord } from '../../../forms/form-words';
import { type Names, useNames } from '../../../forms/names';
import { ProblemNote } from '../../../parts/problem-note';
import { Loading } from '../../../parts/states';
import { useMay } from '../../../session/session';
import { type AnyFact, useFact, useFacts } from './business-queries';
import { BusinessSection } from './business-section';
import type { Fill } from './use-fill';

export interface FactSectionProps {
  accountId: string;
  form: string;
  fill: Fill;
  /** What a new one begins with. */
  preset?: Record<string, unknown>;
  /** Which of them are shown; all. */
  only?: (content: Record<string, unknown>) => boolean;
  /** The line that names one, with the fields that it takes out of the rest. */
  head?: (content: Record<string, unknown>, names: Names) => ReactNode;
  hide?: readonly string[];
}

/** Everything recorded in one form of which an account has many: each can be changed, and another one added. */
export function FactSection({ accountId, form, fill, preset, only, head, hide }: FactSectionProps) {
  const { t, i18n } = useTranslation('account-business');
  const may = useMay();
  const facts = useFacts<Record<string, unknown>>(accountId, form);
  const names = useNames(accountId);
  const shown = facts.items.filter(({ content }) => only?.(content) ?? true);
  const title = formWord(i18n, form);
  return (
    <BusinessSection
      title={title}
      note={shown.length > 0 ? t('count', { count: shown.length }) : undefined}
      action={
        may('facts.write') ? { label: t('addTo', { what: title }), run: () => fill({ form, preset }) } : undefined
      }
    >
      {facts.error && <ProblemNote error={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.isPending && <Loading rows={2} />}
      {facts.isSuccess && shown.length === 0 && <p className="kp-faint">{t([`empty.${form}`, 'empty.any'])}</p>}
      <ul className="kp-fact-list">
        {shown.map((fact) => (
          <FactItem key={fact.id} {...{ form, fact, names, fill, hide }} head={head?.(fact.content, names)} />
        ))}
      </ul>
      {facts.hasNextPage && (
        <Button size="small" loading={facts.isFetchingNextPage} onClick={() => void facts.fetchNextPage()}>
          {t('shell:action.more')}
        </Button>
      )}
    </BusinessSection>
  );
}

interface FactItemProps {
  form: string;
  fact: AnyFact;
  names: Names;
  fill: Fill;
  hide?: readonly string[];
  head?: ReactNode;
}

function FactItem({ form, fact, names, fill, hide, head }: FactItemProps) {
  const { t } = useTranslation('account-business');
  const may = useMay();
  return (
    <li className="kp-fact">
      <div className="kp-fact-head">
        <div className="kp-spread">{head}</div>
        {may('facts.write') && (
          <Button
            size="small"
            type="text"
            icon={<EditOutlined aria-hidden />}
            onClick={() => fill({ form, factId: fact.id })}
          >
            {t('change')}
          </Button>
        )}
      </div>
      <FactReading {...{ form, names, hide }} content={fact.content} />
    </li>
  );
}

/** What an account has one of. */
export function SingleFactSection({ accountId, form, fill }: Omit<FactSectionProps, 'preset' | 'only' | 'head'>) {
  const { t, i18n } = useTranslation('account-business');
  const may = useMay();
  const query = useFact<Record<string, unknown>>(accountId, form);
  const names = useNames(accountId);
  const fact = query.data?.fact ?? null;
  const title = formWord(i18n, form);
  const label = fact === null ? t('record') : t('change');
  return (
    <BusinessSection
      title={title}
      action={
        may('facts.write') && query.isSuccess
          ? { label, run: () => fill({ form }), icon: <EditOutlined aria-hidden /> }
          : undefined
      }
    >
      {query.error && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={2} />}
      {query.isSuccess && fact === null && <p className="kp-faint">{t([`empty.${form}`, 'empty.any'])}</p>}
      {fact && <FactReading {...{ form, names }} content={fact.content} />}
    </BusinessSection>
  );
}
