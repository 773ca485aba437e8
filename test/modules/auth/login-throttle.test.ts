import { accountKey } from '../../../src/modules/auth/account-key';
import { ACCOUNT_RULE } from '../../../src/modules/auth/login-attempts';
import { addressKey } from '../../../src/modules/platform/throttle/address-key';
import { admit, type Attempts, delayAfter } from '../../../src/modules/platform/throttle/throttle-rule';
import fc from '../../support/properties';

const START = new Date('2026-03-02T02:00:00Z');
const later = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1_000);
const fresh = (at: Date): Attempts => ({ failures: 0, lastAt: at, blockedUntil: null });

function tryAt(before: Attempts, at: Date): Attempts {
  const admission = admit(ACCOUNT_RULE, before, at);
  if (!admission.admitted) throw new Error(`refused until ${admission.until.toISOString()}`);
  return admission.next;
}

describe('log-in throttling', () => {
  it('lets five tries through at once and not a sixth', () => {
    let attempts = fresh(START);
    for (let n = 0; n < 5; n += 1) attempts = tryAt(attempts, START);
    expect(admit(ACCOUNT_RULE, attempts, later(START, 4.999))).toEqual({ admitted: false, until: later(START, 5) });
    expect(admit(ACCOUNT_RULE, attempts, later(START, 5)).admitted).toBe(true);
  });

  it('doubles the waiting with each failure up to a quarter of an hour', () => {
    expect([4, 5, 6, 7, 8, 12, 13, 60, 10_000].map((failures) => delayAfter(ACCOUNT_RULE, failures) / 1_000)).toEqual([
      0, 5, 10, 20, 40, 640, 900, 900, 900,
    ]); // prettier-ignore
  });

  it('holds nothing against anybody after a quiet day', () => {
    const attempts = { failures: 40, lastAt: START, blockedUntil: later(START, 900) };
    const admission = admit(ACCOUNT_RULE, attempts, later(START, 86_400));
    expect(admission).toMatchObject({ admitted: true, next: { failures: 1, blockedUntil: null } });
  });

  it('never admits more than the free tries in any five seconds, however they come', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(gaps, (milliseconds) => {
        let attempts = fresh(START);
        let at = START;
        const admitted: number[] = [];
        for (const gap of milliseconds) {
          at = later(at, gap / 1_000);
          const admission = admit(ACCOUNT_RULE, attempts, at);
          if (!admission.admitted) continue;
          attempts = admission.next;
          admitted.push(at.getTime());
        }
        for (const instant of admitted) {
          expect(admitted.filter((each) => each >= instant && each < instant + 5_000).length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  it('counts one person once whatever the case and space, without keeping what was typed', () => {
    expect(accountKey(' Wang@Example.com ')).toBe(accountKey('wang@example.com'));
    expect(accountKey('wang@example.com')).not.toContain('wang');
    expect(accountKey('wang@example.com')).not.toBe(accountKey('wang@example.org'));
  });

  it.each([
    ['203.0.113.7', 'address:203.0.113.7'],
    ['::ffff:203.0.113.7', 'address:203.0.113.7'],
    ['2001:db8:0:7:aaaa:bbbb:cccc:dddd', 'address:2001:db8:0:7::/64'],
    ['2001:0db8::7', 'address:2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'address:fe80:0:0:0::/64'],
    ['::1', 'address:0:0:0:0::/64'],
    ['203.0.113.7:50123', 'address:203.0.113.7'],
    ['[2001:db8:0:7::1]:443', 'address:2001:db8:0:7::/64'],
    ['x'.repeat(9_000), 'address:unknown'],
  ])('takes %s for %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
