import {
  CheckCircleFilled,
  ClockCircleFilled,
  EditOutlined,
  MinusCircleOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useFormat } from '../../../format/use-format';
import { type Names, useNames } from '../../../forms/names';
import { ProblemNote } from '../../../parts/problem-note';
import { Loading } from '../../../parts/states';
import { usePolicyLists } from '../../../policy/policy-lists';
import { useMay } from '../../../session/session';
import { type AnyFact, useFacts } from './business-queries';
import { BusinessSection } from './business-section';
import type { Fill } from './use-fill';

type Step = Schemas['PurchasingStepDto'];
type Standing = 'done' | 'running' | 'notStarted' | 'notApplicable' | 'unknown';

const MARKS: Record<Standing, ReactNode> = {
  done: <CheckCircleFilled className="kp-mark-good" aria-hidden />,
  running: <ClockCircleFilled className="kp-mark-open" aria-hidden />,
  notStarted: <MinusCircleOutlined className="kp-faint" aria-hidden />,
  notApplicable: <MinusCircleOutlined className="kp-faint" aria-hidden />,
  unknown: <QuestionCircleOutlined className="kp-mark-bad" aria-hidden />,
};

function standingOf(fact: AnyFact<Step> | undefined): Standing {
  if (!fact) return 'unknown';
  if (fact.content.notApplicable) return 'notApplicable';
  return fact.content.progress ?? 'notStarted';
}

/** The customer's own way of buying, step by step: where it is, what comes next, who takes part. */
export function PurchasingSteps({ accountId, fill }: { accountId: string; fill: Fill }) {
  const { t } = useTranslation('account-business');
  const lists = usePolicyLists();
  const names = useNames(accountId);
  const facts = useFacts<Step>(accountId, 'purchasing-steps');
  const steps = lists.options('step', 'purchasing-steps').map(({ value, label }) => {
    const fact = facts.items.find(({ content }) => content.step === value);
    return { code: value, label, fact, standing: standingOf(fact) };
  });
  const format = useFormat();
  const at = steps.filter(({ standing }) => standing === 'running');
  const next = steps.find(({ standing }) => standing === 'notStarted' || standing === 'unknown');
  const mapped = steps.filter(({ standing }) => standing !== 'unknown').length;
  return (
    <BusinessSection
      title={t('steps.title')}
      note={steps.length > 0 ? t('steps.mapped', { mapped, all: steps.length }) : undefined}
    >
      {facts.error && <ProblemNote error={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.isPending ? (
        <Loading rows={6} />
      ) : (
        <>
          <p className="kp-where">
            <span>
              {at.length > 0
                ? t('steps.at', { step: at.map(({ label }) => label).join(format.separator) })
                : t('steps.nowhere')}
            </span>
            {next && <span className="kp-faint">{t('steps.next', { step: next.label })}</span>}
          </p>
          <ol className="kp-steps">
            {steps.map((step) => (
              <StepLine key={step.code} {...step} {...{ names, fill }} />
            ))}
          </ol>
        </>
      )}
    </BusinessSection>
  );
}

interface StepLineProps {
  code: string;
  label: string;
  fact: AnyFact<Step> | undefined;
  standing: Standing;
  names: Names;
  fill: Fill;
}

function StepLine({ code, label, fact, standing, names, fill }: StepLineProps) {
  const { t } = useTranslation('account-business');
  const may = useMay();
  const open = () =>
    fact
      ? fill({ form: 'purchasing-steps', factId: fact.id })
      : fill({ form: 'purchasing-steps', preset: { step: code }, wanted: ['department', 'people'] });
  return (
    <li className={`kp-purchase kp-purchase-${standing}`} aria-current={standing === 'running' ? 'step' : undefined}>
      <span className="kp-purchase-mark">{MARKS[standing]}</span>
      <div className="kp-spread">
        <p>
          <strong>{label}</strong> <span className="kp-faint">{t(`steps.standing.${standing}`)}</span>
        </p>
        {fact && <StepFacts step={fact.content} names={names} />}
      </div>
      {may('facts.write') && (
        <Button
          size="small"
          type={standing === 'unknown' ? 'default' : 'text'}
          icon={<EditOutlined aria-hidden />}
          onClick={open}
          aria-label={`${t(fact ? 'change' : 'record')} ${label}`}
        >
          {t(fact ? 'change' : 'record')}
        </Button>
      )}
    </li>
  );
}

function StepFacts({ step, names }: { step: Step; names: Names }) {
  const format = useFormat();
  const { department, people = [], startsOn, endsOn, notApplicableReason } = step;
  const span = [startsOn, endsOn].filter((day) => day !== undefined).map((day) => format.plainDay(day));
  return (
    <p className="kp-purchase-facts">
      {department !== undefined && <span>{department}</span>}
      {people.map(({ contactId, role, duties }, index) => (
        <span key={index} title={duties}>
          {names.contact(contactId) ?? '—'}
          <span className="kp-faint"> {role}</span>
        </span>
      ))}
      {span.length > 0 && <span className="kp-number">{span.join(' – ')}</span>}
      {notApplicableReason !== undefined && <span className="kp-faint">{notApplicableReason}</span>}
    </p>
  );
}
