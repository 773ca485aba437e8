import { Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../parts/person-name';
import { AGES } from './approvals-queries';
import type { usePlace } from './use-place';

/** Which of the requests that wait in one's scope: how long, for whom, of whom. */
export function TeamFilters({ place: { listing, list } }: { place: ReturnType<typeof usePlace> }) {
  const { t } = useTranslation('figures');
  const { team } = listing;
  const isVacant = team.person === 'nobody';
  const person = usePersonName(isVacant ? undefined : team.person);
  const requester = usePersonName(team.requester);
  return (
    <div className="kp-box-order">
      <Select
        size="small"
        allowClear
        aria-label={t('team.age')}
        placeholder={t('team.age')}
        value={team.age}
        onChange={(age) => list({ team: { ...team, age } })}
        options={AGES.map((value) => ({ value, label: t(`team.ages.${value}`) }))}
      />
      {team.person !== undefined && (
        <Tag closable onClose={() => list({ team: { ...team, person: undefined } })}>
          {isVacant ? t('team.nobody') : t('team.person', { name: person })}
        </Tag>
      )}
      {team.requester !== undefined && (
        <Tag closable onClose={() => list({ team: { ...team, requester: undefined } })}>
          {t('team.requester', { name: requester })}
        </Tag>
      )}
    </div>
  );
}
