import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import { optionWord } from '../../../forms/form-words';
import { PersonBadge } from '../../../parts/person';
import type { ChainPerson, Sums } from './business-queries';

type Contact = Schemas['ContactFact'];

export interface ChainPictureProps {
  influence: Sums['influence'];
  contacts: Contact[];
  chosen: string | undefined;
  onChoose: (id: string | null) => void;
}

const TIERS = ['keyDecisionMakers', 'deciders', 'others'] as const;
type Tier = (typeof TIERS)[number];

function tierOf({ content: { keyDecisionMaker, decides } }: Contact): Tier {
  if (keyDecisionMaker) return 'keyDecisionMakers';
  return decides ? 'deciders' : 'others';
}

/** The chain from who has the last word down to who only helps; the heaviest first. Each person opens what is known of them. */
export function ChainPicture({ influence, contacts, chosen, onChoose }: ChainPictureProps) {
  const { t } = useTranslation('account-people');
  const tiers = TIERS.map((tier) => ({
    tier,
    people: contacts
      .filter((contact) => tierOf(contact) === tier)
      .sort((one, other) => other.content.weight - one.content.weight),
  })).filter(({ tier, people }) => people.length > 0 || tier === 'keyDecisionMakers');
  return (
    <ol className="kp-chain">
      {tiers.map(({ tier, people }) => (
        <li key={tier}>
          <h3>{t(`tier.${tier}`)}</h3>
          {people.length === 0 && <p className="kp-faint">{t('noKeyDecisionMaker')}</p>}
          <ul className="kp-chain-tier">
            {people.map((contact) => (
              <li key={contact.id}>
                <ChainCard
                  {...{ contact, influence }}
                  person={influence.people.find(({ contactId }) => contactId === contact.id)}
                  isChosen={contact.id === chosen}
                  onChoose={() => onChoose(contact.id === chosen ? null : contact.id)}
                />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

interface ChainCardProps {
  contact: Contact;
  influence: Sums['influence'];
  person: ChainPerson | undefined;
  isChosen: boolean;
  onChoose: () => void;
}

function ChainCard({ contact: { content }, influence, person, isChosen, onChoose }: ChainCardProps) {
  const { t, i18n } = useTranslation('account-people');
  const { name, title, department, stance, champion } = content;
  return (
    <button type="button" className={`kp-chain-card kp-chain-${stance}`} aria-expanded={isChosen} onClick={onChoose}>
      <PersonBadge name={name} size={32} />
      <span className="kp-chain-who">
        <strong>{name}</strong>
        <span className="kp-faint">{[department, title].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="kp-chain-marks">
        <span className={`kp-stance kp-stance-${stance}`}>{optionWord(i18n, 'stance', stance)}</span>
        {champion && <Tag color="blue">{t('champion')}</Tag>}
      </span>
      {person && <Standing person={person} influence={influence} />}
    </button>
  );
}

/** Weight, level and how much is known: what the criteria of the next stages ask about a person. */
function Standing({ person, influence }: { person: ChainPerson; influence: Sums['influence'] }) {
  const { t } = useTranslation('account-people');
  const format = useFormat();
  const { weight, shareBasisPoints, level, keyDecisionMaker, profileBasisPoints } = person;
  const low = (is: boolean) => (keyDecisionMaker && is ? 'kp-sum-short' : undefined);
  return (
    <span className="kp-chain-standing">
      <span>{t('weight', { weight, share: format.percent(shareBasisPoints) })}</span>
      <span className={low((level ?? -1) < influence.requiredLevel)}>
        {level === null ? t('noLevel') : t('level', { level, required: influence.requiredLevel })}
      </span>
      <span className={low(profileBasisPoints < influence.requiredProfileBasisPoints)}>
        {t('profile', { share: format.percent(profileBasisPoints) })}
      </span>
    </span>
  );
}
