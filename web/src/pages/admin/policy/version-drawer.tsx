import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import { Answer } from '../../../parts/states';
import { useNarrow } from '../../../parts/use-media';

/** What a version changed of the one before it, rule by rule. */
export function VersionDrawer({ version, onClose }: { version: number; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const narrow = useNarrow();
  const wordOf = usePlace();
  const valueOf = useRuleValue();
  const query = useQuery({
    queryKey: ['policy', 'version', version],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/policy/versions/{version}', { params: { path: { version: String(version) } } })),
  });
  return (
    <Drawer open onClose={onClose} size={narrow ? '100%' : 620} title={t('policy.versionOf', { version })}>
      <Answer query={query}>
        {({ summary, differences, acceptedGaps, gapsReason }) => (
          <>
            <p>{summary ?? t('policy.first')}</p>
            {acceptedGaps > 0 && (
              <p className="kp-due-soon">{t('policy.gaps', { count: acceptedGaps, reason: gapsReason ?? '' })}</p>
            )}
            {differences.length === 0 && <p className="kp-faint">{t('policy.noDifferences')}</p>}
            <ul className="kp-admin-list kp-gap-top">
              {differences.map(({ field, from, to }) => (
                <li key={field}>
                  <strong>{wordOf(field)}</strong>
                  <div>
                    {valueOf(from)} → {valueOf(to)}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </Drawer>
  );
}

/** The place of a rule in words, from the general to the particular; parts without a word are left out. */
function usePlace(): (field: string) => string {
  const { t, i18n } = useTranslation('admin');
  return (field) => {
    const parts = field.split(/[./[\]]+/).filter((part) => part !== '');
    const words = parts.flatMap((part) => {
      const keys = [
        `admin:policy.place.${part}`,
        `notifications:words.stages.${part}`,
        `notifications:words.requests.${part}`,
        `shell:role.${part}`,
      ];
      const known = keys.find((key) => i18n.exists(key));
      return known === undefined ? [] : [t(known)];
    });
    return words.length === 0 ? t('policy.place.other') : words.join(' · ');
  };
}

function useRuleValue(): (value: unknown) => string {
  const { t } = useTranslation('admin');
  const { money, isMoney } = useFormat();
  return (value) => {
    if (value === null || value === undefined) return t('none');
    if (isMoney(value)) return money(value);
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return t(`policy.value.${value}`, { defaultValue: value });
    return Array.isArray(value) ? t('policy.entries', { count: value.length }) : t('policy.whole');
  };
}
