import { Button, Collapse, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useFormat } from '../../../format/use-format';
import { When } from '../../../parts/due';
import { ProblemNote } from '../../../parts/problem-note';
import { Loading, Nothing } from '../../../parts/states';
import { useMay } from '../../../session/session';
import { CommandDialog } from '../parts/command-dialog';
import { useNameOf } from '../parts/directory';
import { TextField } from '../parts/fields';
import { useAddress } from '../parts/use-address';

type Incident = Schemas['IncidentView'];

const STATES = ['open', 'closed'] as const;

/** What a person must look at: what happened, what it means, what to do. */
export default function IncidentsSection() {
  const { t } = useTranslation('admin');
  const address = useAddress();
  const state = address.one('state', STATES) ?? 'open';
  const query = usePages<Incident>(['incidents', state], (cursor) =>
    bodyOf(api.GET('/api/v1/incidents', { params: { query: { state, limit: 20, cursor } } })),
  );
  return (
    <>
      <div className="kp-admin-tools">
        <Segmented
          aria-label={t('incidents.state')}
          value={state}
          onChange={(next) => address.set({ state: next === 'open' ? undefined : String(next) })}
          options={STATES.map((value) => ({ value, label: t(`incidents.states.${value}`) }))}
        />
      </div>
      {query.error ? (
        <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <Loading />
      ) : query.items.length === 0 ? (
        <div className="kp-panel">
          <Nothing title={t(`incidents.none.${state}`)} hint={t(`incidents.noneHint.${state}`)} />
        </div>
      ) : (
        <>
          {query.items.map((incident) => (
            <IncidentCard key={incident.id} incident={incident} />
          ))}
          {query.hasNextPage && (
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('shell:action.more')}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function IncidentCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation('admin');
  const { title, advice, openedAt, closedAt, closingNote, closedBy, history } = incident;
  return (
    <article className="kp-panel kp-admin-section">
      <h2>
        {title}{' '}
        <small>
          {t('incidents.opened')} <When at={openedAt} />
        </small>
      </h2>
      <Reasons incident={incident} />
      <p>{advice}</p>
      <Subject incident={incident} />
      {closedAt !== null && (
        <p className="kp-faint">
          {t('incidents.closedBy', { name: closedBy?.name ?? t('system') })} <When at={closedAt} /> {closingNote}
        </p>
      )}
      <Detail incident={incident} />
      {history.length > 1 && (
        <ul className="kp-admin-list kp-gap-top">
          {history.map(({ at, what, by, note }) => (
            <li key={`${at}${what}`}>
              <When at={at} /> · {t(`incidents.what.${what}`)} {by?.name} {note}
            </li>
          ))}
        </ul>
      )}
      {closedAt === null && <Moves incident={incident} />}
    </article>
  );
}

interface Held {
  code: string;
  step: string;
  params?: { people?: string[] };
}

/** Why it happened, in words as far as there are any; what a machine said stands as it was said. */
function Reasons({ incident: { detail } }: { incident: Incident }) {
  const { t, i18n } = useTranslation('admin');
  const { separator } = useFormat();
  const nameOf = useNameOf();
  const problems = (Array.isArray(detail.problems) ? detail.problems : []) as Held[];
  const cause = [detail.error, detail.reason].find((each) => typeof each === 'string');
  const word = (section: string, code: string) =>
    i18n.exists(`approvals:${section}.${code}`) ? t(`approvals:${section}.${code}`) : code;
  return (
    <>
      {problems.map(({ code, step, params }) => (
        <p key={`${step}${code}`} className="kp-due-late">
          {t('incidents.why', { step: word('step', step), reason: word('reasons', code) })}{' '}
          {params?.people?.map(nameOf).join(separator)}
        </p>
      ))}
      {cause !== undefined && <p className="kp-due-late">{t('incidents.cause', { reason: cause })}</p>}
    </>
  );
}

function Subject({ incident: { subject } }: { incident: Incident }) {
  const { t } = useTranslation('admin');
  if (!subject) return null;
  const to = { 'account-path': `/accounts/${subject.id}`, approval: `/approvals/${subject.id}` }[subject.type];
  const word = t(`machine.${subject.type}`, { defaultValue: t('machine.other') });
  return to === undefined ? <Tag>{word}</Tag> : <Link to={to}>{t('incidents.open', { what: word })}</Link>;
}

/** Said above in words. */
const TOLD = ['problems', 'error', 'reason'];

/** What the machine noted, for whoever mends it; folded away, since it is no text for everybody. */
function Detail({ incident: { detail } }: { incident: Incident }) {
  const { t } = useTranslation('admin');
  const entries = Object.entries(detail).filter(([key]) => !TOLD.includes(key));
  if (entries.length === 0) return null;
  return (
    <Collapse
      ghost
      size="small"
      items={[
        {
          key: 'detail',
          label: t('incidents.detail'),
          children: (
            <dl className="kp-admin-facts kp-admin-text">
              {entries.map(([key, value]) => (
                <div key={key}>
                  <dt>{t(`incidents.field.${key}`, { defaultValue: key })}</dt>
                  <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
                </div>
              ))}
            </dl>
          ),
        },
      ]}
    />
  );
}

function Moves({ incident }: { incident: Incident }) {
  const { t } = useTranslation('admin');
  const may = useMay();
  const [dialog, setDialog] = useState<'retry' | 'close' | null>(null);
  if (!may('incidents.write')) return null;
  const { id, title, retryable } = incident;
  const close = () => setDialog(null);
  return (
    <div className="kp-admin-buttons kp-gap-top">
      {retryable && (
        <Button type="primary" onClick={() => setDialog('retry')}>
          {t('incidents.retry')}
        </Button>
      )}
      <Button onClick={() => setDialog('close')}>{t('incidents.close')}</Button>
      {dialog === 'retry' && (
        <CommandDialog
          title={t('incidents.retryOf', { title })}
          submit={t('incidents.retry')}
          intro={t('incidents.retryHint')}
          send={(_, header) => bodyOf(api.POST('/api/v1/incidents/{id}/retry', { params: { path: { id }, header } }))}
          done={t('incidents.retried')}
          refresh={[['incidents']]}
          onClose={close}
        />
      )}
      {dialog === 'close' && (
        <CommandDialog<{ note: string }, unknown>
          title={t('incidents.closeOf', { title })}
          submit={t('incidents.close')}
          intro={t('incidents.closeHint')}
          send={(body, header) =>
            bodyOf(api.POST('/api/v1/incidents/{id}/close', { params: { path: { id }, header }, body }))
          }
          done={t('incidents.closed')}
          refresh={[['incidents']]}
          onClose={close}
        >
          <TextField name="note" label={t('incidents.note')} isNeeded long />
        </CommandDialog>
      )}
    </div>
  );
}
