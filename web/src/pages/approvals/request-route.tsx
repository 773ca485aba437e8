import { CheckCircleFilled, ClockCircleFilled, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { names } from '../../format/people';
import { useFormat } from '../../format/use-format';
import { Due, When } from '../../parts/due';
import { PersonBadge } from '../../parts/person';
import { reasonWord, stepWord } from '../../parts/route-words';
import type { Request } from './approvals-queries';
import { PaneSection } from './pane-section';
import '../../parts/route.css';

type Step = Schemas['RouteStepView'];
type Seat = Schemas['SeatView'];

/** Who decided when, who is next and until when, who comes after; each step with the reason why it is there. */
export function RequestRoute({ request }: { request: Request }) {
  const { t } = useTranslation('approval');
  return (
    <PaneSection title={t('route')}>
      <ol className="kp-route">
        {request.route.map((step) => (
          <RouteStep key={step.number} step={step} request={request} />
        ))}
      </ol>
    </PaneSection>
  );
}

function RouteStep({ step, request }: { step: Step; request: Request }) {
  const { t, i18n } = useTranslation('approval');
  const format = useFormat();
  const spoken = request.decisions.filter((each) => each.step === step.number && each.round === request.round);
  return (
    <li className={`kp-step kp-step-${moodOf(step.state)}`}>
      <div className="kp-step-name">
        <strong>{stepWord(i18n, step.name)}</strong>
        {step.state === 'open' && <Tag color="processing">{t('now')}</Tag>}
        {step.state === 'open' && step.dueAt && <Due at={step.dueAt} short />}
      </div>
      <div className="kp-faint">
        {reasonWord(i18n, format, step.reason)}
        {step.candidates.length > 1 && ` · ${t(`approvals:counting.${step.counting}`)}`}
      </div>
      {step.seats.length > 0
        ? step.seats.map((seat) => (
            <SeatLine
              key={seat.number}
              seat={seat}
              comment={spoken.findLast((each) => each.seat === seat.number)?.comment ?? null}
            />
          ))
        : step.candidates.length > 0 && (
            <p className="kp-seat">
              {step.candidates.map(({ id, name }) => (
                <PersonBadge key={id} name={name} size={22} />
              ))}
              {names(step.candidates, format.separator)}
            </p>
          )}
    </li>
  );
}

function moodOf(state: string): string {
  if (state === 'decided' || state === 'approved') return 'done';
  if (state === 'ahead') return 'ahead';
  return state === 'open' ? 'open' : 'stopped';
}

const MARKS: Record<string, ReactNode> = {
  approve: <CheckCircleFilled className="kp-mark-good" />,
  reject: <CloseCircleFilled className="kp-mark-bad" />,
  open: <ClockCircleFilled className="kp-mark-open" />,
};

function SeatLine({ seat, comment }: { seat: Seat; comment: string | null }) {
  const { t } = useTranslation('approval');
  const { vote } = seat;
  const counts = vote !== null && vote.voided === null;
  const who = vote?.person ?? seat.person;
  return (
    <div className="kp-seat-box">
      <p className="kp-seat">
        <PersonBadge name={who.name} size={22} />
        <span>{who.name}</span>
        {seat.actingFor && <Tag>{t('actingFor', { name: seat.actingFor.name })}</Tag>}
        {seat.origin !== 'planned' && <Tag>{t(`approvals:origin.${seat.origin}`)}</Tag>}
        <span className="kp-spread" />
        {counts ? MARKS[vote.decision] : (MARKS[seat.state] ?? <MinusCircleOutlined className="kp-faint" />)}
        <span className={seat.state === 'open' ? undefined : 'kp-faint'}>
          {counts ? t(`decided.${vote.decision}`) : t(`seat.${seat.state}`)}
        </span>
        {counts && (
          <span className="kp-faint">
            <When at={vote.at} />
          </span>
        )}
      </p>
      {comment !== null && comment !== '' && <blockquote>{comment}</blockquote>}
      {vote?.voided && <p className="kp-faint">{t(`approvals:voided.${vote.voided.reason}`)}</p>}
      {vote?.carriedOver && <p className="kp-faint">{t('carriedOver', { round: vote.round })}</p>}
      {seat.substitutes.map(({ id, name, untilAt }) => (
        <p key={id} className="kp-faint">
          {t('substitute', { name })} <When at={untilAt} />
        </p>
      ))}
    </div>
  );
}
