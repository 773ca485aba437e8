import { Alert, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { names } from '../format/people';
import { useFormat } from '../format/use-format';
import { When } from '../parts/due';
import { PersonBadge } from '../parts/person';
import { reasonWord, stepWord } from '../parts/route-words';
import '../parts/route.css';

type Preview = Schemas['PreviewView'];
type Step = Preview['steps'][number];

/** Steps, people and reasons, with who is away; and what stands in the way before it is filed, not after. */
export function RoutePreview({ preview }: { preview: Preview }) {
  const { t, i18n } = useTranslation('subjects');
  const { separator } = useFormat();
  return (
    <div className="kp-preview">
      {preview.outcome === 'refused' && (
        <Alert showIcon type="error" title={t('filing.refused')} description={refusalWord(i18n, preview.code)} />
      )}
      {preview.problems.map(({ step, code }) => (
        <Alert
          key={`${step}:${code}`}
          showIcon
          type="warning"
          title={t('filing.held', { step: stepWord(i18n, step) })}
          description={t(`approvals:reasons.${code}`)}
        />
      ))}
      {preview.steps.length > 0 && <h3>{t('filing.route', { count: preview.steps.length })}</h3>}
      <ol className="kp-route">
        {preview.steps.map((step) => (
          <PreviewStep key={step.number} step={step} />
        ))}
      </ol>
      {preview.copies.length > 0 && (
        <p className="kp-faint">{t('filing.copies', { names: names(preview.copies, separator) })}</p>
      )}
    </div>
  );
}

function PreviewStep({ step }: { step: Step }) {
  const { t, i18n } = useTranslation('subjects');
  const format = useFormat();
  return (
    <li className="kp-step kp-step-ahead">
      <div className="kp-step-name">
        <strong>
          {t('filing.step', { number: step.number })} {stepWord(i18n, step.name)}
        </strong>
      </div>
      <div className="kp-faint">{reasonWord(i18n, format, step.reason)}</div>
      {step.people.map(({ id, name, inPlaceOf, substitute }) => (
        <p key={id} className="kp-seat">
          <PersonBadge name={name} size={22} />
          <span>{name}</span>
          {inPlaceOf && <Tag>{t('filing.inPlaceOf', { name: inPlaceOf.name })}</Tag>}
          {substitute && (
            <Tag color="warning">
              {t('filing.away', { name: substitute.name })} <When at={substitute.untilAt} />
            </Tag>
          )}
        </p>
      ))}
      {step.people.length === 0 && <p className="kp-seat kp-mark-bad">{t('filing.nobody')}</p>}
      {step.leftOut.length > 0 && (
        <p className="kp-faint">{t('filing.leftOut', { names: names(step.leftOut, format.separator) })}</p>
      )}
    </li>
  );
}

interface Words {
  exists: (key: string) => boolean;
  t: (key: string) => string;
}

function refusalWord(words: Words, code: string | null): string {
  const key = `subjects:filing.refusal.${code}`;
  return words.t(words.exists(key) ? key : 'subjects:filing.refusal.other');
}
