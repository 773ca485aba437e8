import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { names } from '../../format/people';
import { useFormat } from '../../format/use-format';
import { Due, When } from '../../parts/due';
import { useNarrow } from '../../parts/use-media';
import { Person } from '../../parts/person';
import { CreditTag, EngagementTag, PaceTag, StageName } from './account-marks';
import { type Account, type Path, STAGES } from './accounts-queries';
import { RecordSomething } from './record-something';

const WAY = STAGES.slice(0, 7);

export function AccountHead({ account, path }: { account: Account; path: Path | undefined }) {
  const { t } = useTranslation('accounts');
  const { separator } = useFormat();
  const members = account.members ?? [];
  return (
    <header className="kp-panel kp-account-head">
      <div className="kp-account-name">
        <h2>{account.name}</h2>
        {account.classes?.map(({ code, reasons }) => (
          <Tag key={code} title={reasons.join('\n')} color="blue">
            {t(`class.${code}`)}
          </Tag>
        ))}
        <PaceTag pace={account.pace} />
        <EngagementTag engagement={account.engagement} />
        {account.view === 'dossier' && <RecordSomething account={account} />}
      </div>
      {path && <StageWay path={path} />}
      <dl className="kp-account-facts">
        <Fact term={t('column.owner')}>
          <Person name={account.owner.name} note={account.department.name} />
        </Fact>
        {path?.dueAt && (
          <Fact term={t('account.due')}>
            <Due at={path.dueAt} /> {path.dueEstimated && <Tag>{t('account.dueEstimated')}</Tag>}
          </Fact>
        )}
        {path && (
          <Fact term={t('account.entered')}>
            <When at={path.enteredAt} />
          </Fact>
        )}
        <Fact term={t('column.credit')}>
          <CreditTag credit={account.credit} />
        </Fact>
        {members.length > 0 && <Fact term={t('account.members')}>{names(members, separator)}</Fact>}
        {(account.parent ?? account.groupName) !== null && (
          <Fact term={t('account.group')}>
            {account.parent ? (
              <Link to={`/accounts/${account.parent.id}`}>{account.parent.name}</Link>
            ) : (
              account.groupName
            )}
          </Fact>
        )}
      </dl>
    </header>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The seven stages in a row: behind, here, ahead. */
function StageWay({ path }: { path: Path }) {
  const { t } = useTranslation('accounts');
  const here = WAY.findIndex((stage) => stage === path.stage);
  const isOff = path.state !== path.stage;
  // On a phone it scrolls sideways, which a keyboard has to reach.
  const narrow = useNarrow();
  return (
    <ol className="kp-way" aria-label={t('column.stage')} tabIndex={narrow ? 0 : undefined}>
      {WAY.map((stage, index) => (
        <li
          key={stage}
          className={index < here ? 'kp-way-past' : index === here ? 'kp-way-here' : undefined}
          aria-current={index === here ? 'step' : undefined}
        >
          <StageName stage={stage} />
          {index === here && isOff && (
            <Tag color="warning">
              <StageName stage={path.state} />
            </Tag>
          )}
        </li>
      ))}
    </ol>
  );
}
