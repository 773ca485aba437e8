import { useTranslation } from 'react-i18next';
import { Figure } from '../../parts/figure';
import { useLoad } from './director-queries';
import { Part } from './part';

/** What lies with each manager. */
export function LoadPart() {
  const { t } = useTranslation('director');
  const query = useLoad();
  return (
    <Part name="load" query={query}>
      {({ managers }) =>
        managers.length === 0 ? (
          <p className="kp-director-hint">{t('load.none')}</p>
        ) : (
          <div className="kp-scroll">
            <table className="kp-figures">
              <caption className="kp-unseen">{t('load.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('load.manager')}</th>
                  <th scope="col">{t('load.accounts')}</th>
                  <th scope="col">{t('load.stalled')}</th>
                  <th scope="col">{t('load.requests')}</th>
                  <th scope="col">{t('load.visits')}</th>
                </tr>
              </thead>
              <tbody>
                {managers.map(({ person: { id, name }, accounts, stalled, requests, visitsDue }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td>
                      <Figure count={accounts} label={`${name} ${t('load.accounts')}`} to={`/accounts?owner=${id}`} />
                    </td>
                    <td>
                      <Figure
                        count={stalled}
                        label={`${name} ${t('load.stalled')}`}
                        to={`/accounts?owner=${id}&stalled=true`}
                      />
                    </td>
                    <td>
                      <Figure
                        count={requests}
                        label={`${name} ${t('load.requests')}`}
                        to={`/approvals?box=team&requester=${id}`}
                      />
                    </td>
                    <td>
                      <Figure
                        count={visitsDue}
                        label={`${name} ${t('load.visits')}`}
                        to={`/accounts?visitDueFor=${id}`}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Part>
  );
}
