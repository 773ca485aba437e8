import { seatFor } from '../../../src/machines/approval/seat-for';
import type { SeatState } from '../../../src/machines/approval/seats';
import { anOpenRequest, aSeat, aStep, AT } from './builders';
import { anAbsence } from './desk';

const steps = [aStep('first', ['one', 'two'], { counting: { rule: 'all' } })];

describe('section 8, on which seat somebody decides', () => {
  it.each<SeatState>(['done', 'left', 'removed', 'vacant'])(
    'a seat that is %s is nobody’s, nor a substitute’s',
    (state) => {
      const context = anOpenRequest(steps, { seats: [] });
      const settled = { ...context, seats: [aSeat({ state })] };
      expect(seatFor(settled, { personId: 'one', at: AT })).toBeNull();
      expect(seatFor(settled, { personId: 'sub', at: AT, absences: [anAbsence('one', 'sub')] })).toBeNull();
    },
  );

  it('an open seat of an absent person comes before an own one that has to wait', () => {
    const context = anOpenRequest(steps);
    const seats = [aSeat({ state: 'open' }), aSeat({ no: 2, personId: 'two', planned: 'two', state: 'waiting' })];
    const taken = seatFor({ ...context, seats }, { personId: 'two', at: AT, absences: [anAbsence('one', 'two')] });
    expect(taken).toMatchObject({ seat: { no: 1 }, substituteFor: 'one', actingFor: 'one' });
  });
});
