import type { BackgroundView, LoopPauseView } from './background.dto';
import type { LoopState } from './background.service';
import type { Pause } from './loop-store';

export function backgroundView({ loops, pauses }: { loops: LoopState[]; pauses: Pause[] }): BackgroundView {
  return {
    loops: loops.map(({ loop, queue, paused, lastBeatAt }) => ({
      loop,
      queue,
      state: paused ? 'paused' : 'running',
      lastBeatAt: lastBeatAt?.toISOString() ?? null,
      pause: paused && pauseView(paused),
    })),
    pauses: pauses.map(pauseView),
  };
}

function pauseView({ pausedAt, resumedAt, ...rest }: Pause): LoopPauseView {
  return { ...rest, pausedAt: pausedAt.toISOString(), resumedAt: resumedAt?.toISOString() ?? null };
}
