import { CloseOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { FactReading } from '../../../forms/fact-reading';
import { useNames } from '../../../forms/names';
import { useMay } from '../../../session/session';
import type { Account } from '../accounts-queries';
import { BusinessSection } from './business-section';
import { FactSection } from './fact-section';
import type { Fill } from './use-fill';

export interface PersonDetailsProps {
  account: Account;
  contact: Schemas['ContactFact'];
  fill: Fill;
  onClose: () => void;
}

/** Forms that are about one person at the customer. */
const ABOUT = ['ways-in', 'relationship-levels', 'relationship-plans', 'simulation'] as const;

/** Everything known of one person: who they are, the way in, the level reached, plans and simulations. */
export function PersonDetails({ account, contact, fill, onClose }: PersonDetailsProps) {
  const { t } = useTranslation('account-people');
  const may = useMay();
  const names = useNames(account.id);
  const { id, content } = contact;
  return (
    <>
      <BusinessSection
        title={content.name}
        note={[content.department, content.title].filter(Boolean).join(' · ')}
        action={
          may('facts.write')
            ? {
                label: t('changeContact'),
                run: () => fill({ form: 'contacts', factId: id }),
                icon: <EditOutlined aria-hidden />,
              }
            : undefined
        }
        extra={
          <Button size="small" type="text" icon={<CloseOutlined aria-hidden />} onClick={onClose}>
            {t('close')}
          </Button>
        }
      >
        <FactReading
          form="contacts"
          content={content as unknown as Record<string, unknown>}
          names={names}
          hide={['name', 'department', 'title']}
        />
      </BusinessSection>
      <div className="kp-business-pair">
        {ABOUT.map((form) => (
          <FactSection
            key={form}
            accountId={account.id}
            {...{ form, fill }}
            preset={{ contactId: id }}
            only={({ contactId }) => contactId === id}
            hide={['contactId', 'engagementId']}
          />
        ))}
      </div>
    </>
  );
}
