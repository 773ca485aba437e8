import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import { useFormat } from '../../../format/use-format';
import { Person } from '../../../parts/person';
import { useMay, usePerson } from '../../../session/session';
import { CommandDialog } from '../parts/command-dialog';
import { type Column, Listing } from '../parts/listing';
import { useAddress } from '../parts/use-address';
import { AbsenceForm } from './absence-form';

type Absence = Schemas['AbsenceView'];

const STATES = ['current', 'planned', 'past'] as const;
const COLOURS = { current: 'processing', planned: 'default', past: 'default' } as const;

/** Who is away, and who decides meanwhile. */
export default function AbsencesSection() {
  const { t } = useTranslation('admin');
  const may = useMay();
  const me = usePerson();
  const address = useAddress();
  const [adds, setAdds] = useState(false);
  const [ended, setEnded] = useState<Absence | null>(null);
  const state = address.one('state', STATES);
  const mine = address.get('whose') === 'own';
  const filter = { state, personId: mine ? me.id : undefined };
  const query = usePages<Absence>(['absences', filter], (cursor) =>
    bodyOf(api.GET('/api/v1/absences', { params: { query: { ...filter, limit: 50, cursor } } })),
  );
  const columns = useColumns(setEnded);
  const add = may('absences.own') || may('absences.write');
  return (
    <>
      <div className="kp-admin-tools">
        <Segmented
          aria-label={t('absences.whose')}
          value={mine ? 'own' : 'all'}
          onChange={(whose) => address.set({ whose: whose === 'own' ? 'own' : undefined })}
          options={['all', 'own'].map((value) => ({ value, label: t(`absences.${value}`) }))}
        />
        <Segmented
          aria-label={t('absences.state')}
          value={state ?? 'any'}
          onChange={(next) => address.set({ state: next === 'any' ? undefined : String(next) })}
          options={[
            { value: 'any', label: t('absences.any') },
            ...STATES.map((value) => ({ value, label: t(`users:absenceState.${value}`) })),
          ]}
        />
        <span className="kp-spread" />
        {add && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdds(true)}>
            {t('absences.add')}
          </Button>
        )}
      </div>
      <Listing query={query} columns={columns} empty={{ title: t('absences.none'), hint: t('absences.noneHint') }} />
      {adds && <AbsenceForm onClose={() => setAdds(false)} />}
      {ended && <EndDialog absence={ended} onClose={() => setEnded(null)} />}
    </>
  );
}

function useColumns(onEnd: (absence: Absence) => void): Column<Absence>[] {
  const { t } = useTranslation('admin');
  const { moment, separator } = useFormat();
  const may = useMay();
  return [
    {
      key: 'person',
      title: t('absences.person'),
      width: 120,
      render: ({ personName }) => <Person name={personName} />,
    },
    {
      key: 'state',
      title: t('absences.state'),
      width: 90,
      render: ({ state }) => <Tag color={COLOURS[state]}>{t(`users:absenceState.${state}`)}</Tag>,
    },
    {
      key: 'period',
      title: t('absences.period'),
      width: 250,
      render: ({ from, until, endedAt }) => (
        <>
          {moment(from)} – {moment(endedAt ?? until)}
          {endedAt !== null && <div className="kp-faint">{t('absences.endedEarly')}</div>}
        </>
      ),
    },
    {
      key: 'substitute',
      title: t('absences.substitute'),
      width: 120,
      render: ({ substituteName }) => <Person name={substituteName} />,
    },
    {
      key: 'kinds',
      title: t('absences.kinds'),
      width: 220,
      render: ({ kinds }) =>
        kinds === null || kinds.length === 0
          ? t('absences.allKinds')
          : kinds.map((kind) => t(`notifications:words.requests.${kind}`)).join(separator),
    },
    { key: 'reason', title: t('absences.reason'), width: 160, render: ({ reason }) => reason },
    {
      key: 'do',
      title: '',
      width: 100,
      render: (absence) =>
        absence.state !== 'past' && (may('absences.own') || may('absences.write')) ? (
          <Button
            size="small"
            onClick={() => onEnd(absence)}
            aria-label={t('absences.doOf', {
              what: t(absence.state === 'planned' ? 'absences.cancel' : 'absences.end'),
              name: absence.personName,
            })}
          >
            {t(absence.state === 'planned' ? 'absences.cancel' : 'absences.end')}
          </Button>
        ) : null,
    },
  ];
}

function EndDialog({ absence, onClose }: { absence: Absence; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { id, personName: name, substituteName: substitute, version, state } = absence;
  return (
    <CommandDialog
      title={t('absences.endOf', { name })}
      submit={t(state === 'planned' ? 'absences.cancel' : 'absences.end')}
      danger
      intro={t('absences.endHint', { name, substitute })}
      send={(_, header) =>
        bodyOf(
          api.POST('/api/v1/absences/{id}/end', {
            params: { path: { id }, header: { ...header, 'If-Match': `"${version}"` } },
          }),
        )
      }
      done={t('absences.ended')}
      refresh={[['absences'], ['approvals'], ['organisation']]}
      onClose={onClose}
    />
  );
}
