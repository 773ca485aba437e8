import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Answer, Nothing } from '../../../parts/states';
import { useMay } from '../../../session/session';
import { useContacts } from '../../../forms/names';
import type { AccountTabProps } from '../account-tabs';
import './business.css';
import { BusinessSection } from './business-section';
import { useSums } from './business-queries';
import { ChainPicture } from './chain-picture';
import { InfluenceSum } from './influence-sum';
import { PersonDetails } from './person-details';
import { useFill } from './use-fill';

/** Who decides at the customer, for whom and how heavily, and how far each of them is won. */
export default function PeopleTab({ account }: AccountTabProps) {
  const { t } = useTranslation('account-people');
  const may = useMay();
  const { fill, drawer } = useFill(account);
  const sums = useSums(account.id);
  const contacts = useContacts(account.id);
  const [parameters, setParameters] = useSearchParams();
  const chosen = contacts.data?.items.find(({ id }) => id === parameters.get('person'));
  const choose = (id: string | null) =>
    setParameters((before) => {
      before.delete('person');
      if (id !== null) before.set('person', id);
      return before;
    });
  const add = { label: t('add'), run: () => fill({ form: 'contacts' }) };
  return (
    <Answer query={contacts} rows={8}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing title={t('empty.title')} hint={t('empty.hint')} action={may('facts.write') ? add : undefined} />
        ) : (
          <div className="kp-business-stack">
            <Answer query={sums} rows={3}>
              {({ influence }) => (
                <>
                  <InfluenceSum influence={influence} />
                  <BusinessSection title={t('chain')} action={may('facts.write') ? { ...add, main: true } : undefined}>
                    <ChainPicture {...{ influence, contacts: items }} chosen={chosen?.id} onChoose={choose} />
                  </BusinessSection>
                </>
              )}
            </Answer>
            {chosen && (
              <PersonDetails key={chosen.id} {...{ account, fill }} contact={chosen} onClose={() => choose(null)} />
            )}
            {drawer}
          </div>
        )
      }
    </Answer>
  );
}
