import { ClockCircleOutlined } from '@ant-design/icons';
import { useFormat } from '../format/use-format';
import { useNow } from './use-now';

const SOON_MS = 4 * 3_600_000;

/** Until when, and how far that is; what is late or nearly so stands out, and says so in words too. */
export function Due({ at, short = false }: { at: string; short?: boolean }) {
  const format = useFormat();
  const left = Date.parse(at) - useNow().getTime();
  const mood = left < 0 ? 'late' : left < SOON_MS ? 'soon' : 'calm';
  return (
    <time className={`kp-due kp-due-${mood}`} dateTime={at} title={format.exactMoment(at)}>
      <ClockCircleOutlined aria-hidden /> {short ? format.left(at) : `${format.soon(at)} · ${format.left(at)}`}
    </time>
  );
}

/** When something was; the whole instant on hovering. */
export function When({ at }: { at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.exactMoment(at)}>
      {format.soon(at)}
    </time>
  );
}
