import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import type { usePages } from '../../../api/use-pages';
import { useFormat } from '../../../format/use-format';
import { When } from '../../../parts/due';
import { ProblemNote } from '../../../parts/problem-note';
import { Loading } from '../../../parts/states';
import { useDepartmentOf, useNameOf } from './directory';

type Change = Schemas['ChangeView'];

/** Who changed what, when, from what to what; newest first. */
export function ChangeList({ query }: { query: ReturnType<typeof usePages<Change>> }) {
  const { t } = useTranslation('admin');
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loading rows={3} />;
  if (query.items.length === 0) return <p className="kp-faint">{t('changes.none')}</p>;
  return (
    <>
      <ul className="kp-admin-list">
        {query.items.map((change) => (
          <ChangeLine key={change.id} change={change} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('shell:action.more')}
        </Button>
      )}
    </>
  );
}

function ChangeLine({ change: { at, actorId, change } }: { change: Change }) {
  const { t, i18n } = useTranslation('admin');
  const nameOf = useNameOf();
  const valueOf = useValue();
  const wordOf = (field: string) =>
    i18n.exists(`admin:changes.field.${field}`) ? t(`changes.field.${field}`) : t('changes.field.other');
  return (
    <li>
      <div className="kp-faint">
        <When at={at} /> · {actorId === null ? t('system') : nameOf(actorId)}
      </div>
      {Object.entries(change).map(([field, pair]) => {
        const [before, after] = (Array.isArray(pair) ? pair : []) as unknown[];
        const from = valueOf(field, before);
        const to = valueOf(field, after);
        return (
          <div key={field}>
            {wordOf(field)}
            {(from !== '' || isEmpty(before)) && to !== '' && (
              <>
                {t('colon')}
                {isEmpty(before) ? to : `${from} → ${to}`}
              </>
            )}
          </div>
        );
      })}
    </li>
  );
}

/** There was nothing before: what is there now says it all. */
function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A value as people read it; empty where it is better left unsaid. */
function useValue(): (field: string, value: unknown) => string {
  const { t, i18n } = useTranslation('admin');
  const nameOf = useNameOf();
  const departmentOf = useDepartmentOf();
  const format = useFormat();
  const role = (code: unknown) => (i18n.exists(`shell:role.${String(code)}`) ? t(`shell:role.${String(code)}`) : '');
  return (field, value) => {
    if (value === null || value === undefined) return t('none');
    if (field === 'roles' && Array.isArray(value)) return value.map(role).join(format.separator);
    if (field === 'departmentId' || field === 'parentId') return departmentOf(String(value));
    if (field === 'superiorId' || field === 'substituteId') return nameOf(String(value));
    if (field === 'locale') return t(`locale.${String(value)}`);
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return format.moment(value);
    return typeof value === 'string' && field !== 'id' ? value : '';
  };
}
