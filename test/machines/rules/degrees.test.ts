import {
  analysisDegree,
  influenceShare,
  profileDegree,
  shareInBasisPoints,
  type AnalysisEntry,
  type DecidingPerson,
} from '../../../src/machines/rules';
import fc from '../../support/properties';

const stance = fc.constantFrom('supports', 'neutral', 'opposes', 'unknown' as const) as fc.Arbitrary<
  DecidingPerson['stance']
>;
const person: fc.Arbitrary<DecidingPerson> = fc.record({ stance, weight: fc.integer({ min: 0, max: 100 }) });

describe('R5 influence share', () => {
  it.each<[string, DecidingPerson[], number]>([
    ['is 0 without people', [], 0],
    ['is 0 without weights', [{ stance: 'supports', weight: 0 }], 0],
    ['is the whole where all support us', [{ stance: 'supports', weight: 3 }], 10_000],
    [
      'goes by weight, not by heads',
      [
        { stance: 'supports', weight: 60 },
        { stance: 'opposes', weight: 20 },
        { stance: 'neutral', weight: 20 },
      ],
      6_000,
    ],
    [
      'counts unknown people against us',
      [
        { stance: 'supports', weight: 1 },
        { stance: 'unknown', weight: 1 },
      ],
      5_000,
    ],
    [
      'is rounded down',
      [
        { stance: 'supports', weight: 2 },
        { stance: 'opposes', weight: 1 },
      ],
      6_666,
    ],
  ])('R5 influence share › %s', (_title, people, expected) => {
    expect(influenceShare(people).basisPoints).toBe(expected);
  });

  it('R5 influence share › shows the weight behind each stance', () => {
    const share = influenceShare([
      { stance: 'supports', weight: 5 },
      { stance: 'supports', weight: 2 },
      { stance: 'opposes', weight: 3 },
    ]);
    expect(share).toEqual({
      basisPoints: 7_000,
      totalWeight: 10,
      weightByStance: { supports: 7, neutral: 0, opposes: 3, unknown: 0 },
    });
  });

  it.each([-1, 0.5, NaN, Infinity, '3' as unknown as number])('R5 influence share › refuses weight %p', (weight) => {
    expect(() => influenceShare([{ stance: 'supports', weight }])).toThrow(
      expect.objectContaining({ code: 'count-invalid' }),
    );
  });

  it('R5 influence share › lies within the whole, ignores order, and rises when somebody is won over', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), person, (people, extra) => {
        const share = influenceShare(people).basisPoints;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(10_000);
        expect(influenceShare([...people].reverse())).toEqual(influenceShare(people));
        const lost = influenceShare([...people, { ...extra, stance: 'opposes' }]).basisPoints;
        const won = influenceShare([...people, { ...extra, stance: 'supports' }]).basisPoints;
        expect(lost).toBeLessThanOrEqual(share);
        expect(won).toBeGreaterThanOrEqual(share);
      }),
    );
  });

  it('R5 influence share › is never rounded up to a threshold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (a, b, threshold) => {
          const [part, whole] = [Math.min(a, b), Math.max(a, b)];
          expect(shareInBasisPoints(part, whole) >= threshold).toBe(part * 10_000 >= threshold * whole);
        },
      ),
    );
  });
});

describe('D2 profile degree', () => {
  const required = ['character', 'profession', 'interests'];

  it.each<[string, Record<string, unknown> | null | undefined, number]>([
    ['is 0 without a profile', undefined, 0],
    ['is 0 for null', null, 0],
    ['counts a filled field', { character: 'calm' }, 3_333],
    ['does not count blanks', { character: '  ', profession: '', interests: '\n' }, 0],
    ['does not count empty lists and objects', { character: [], profession: {}, interests: [''] }, 0],
    ['counts answers that are false or 0', { character: false, profession: 0, interests: ['go'] }, 10_000],
    [
      'counts dates and filled objects',
      { character: new Date(0), profession: { title: 'x' }, interests: { a: '' } },
      6_666,
    ],
    ['does not count numbers that are none', { character: NaN, profession: 1, interests: 1 }, 6_666],
    ['ignores fields that nobody asks for', { wechat: 'x', email: 'y' }, 0],
  ])('D2 profile degree › %s', (_title, profile, expected) => {
    expect(profileDegree(profile, required).basisPoints).toBe(expected);
  });

  it('D2 profile degree › names what is missing, in the order of the policy', () => {
    expect(profileDegree({ profession: 'buyer' }, required)).toEqual({
      basisPoints: 3_333,
      filled: ['profession'],
      missing: ['character', 'interests'],
    });
  });

  it('D2 profile degree › is the whole where nothing is required, and counts a field once', () => {
    expect(profileDegree({}, []).basisPoints).toBe(10_000);
    expect(profileDegree({ a: 'x' }, ['a', 'a', 'b']).basisPoints).toBe(5_000);
  });

  it('D2 profile degree › does not take what every object has for an answer', () => {
    expect(profileDegree({}, ['constructor', 'toString', '__proto__']).basisPoints).toBe(0);
  });

  it('D2 profile degree › rises with every field and splits the required ones', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
        fc.nat(12),
        (fields, n) => {
          const profile = Object.fromEntries(fields.slice(0, n).map((field) => [field, 'x']));
          const degree = profileDegree(profile, fields);
          expect([...degree.filled, ...degree.missing].sort()).toEqual([...fields].sort());
          expect(degree.basisPoints).toBe(Math.floor((Math.min(n, fields.length) * 10_000) / fields.length));
        },
      ),
    );
  });
});

describe('D6 analysis degree', () => {
  const checklist = ['need', 'people', 'finance', 'policy'];

  it.each<[string, AnalysisEntry[], number]>([
    ['is 0 without entries', [], 0],
    [
      'counts headings with content',
      [
        { heading: 'need', content: 'x' },
        { heading: 'people', content: 'y' },
      ],
      5_000,
    ],
    [
      'leaves out what does not apply, with a reason',
      [
        { heading: 'need', content: 'x' },
        { heading: 'policy', notApplicableReason: 'domestic' },
      ],
      3_333,
    ],
    [
      'keeps what does not apply for a blank reason',
      [
        { heading: 'need', content: 'x' },
        { heading: 'policy', notApplicableReason: '  ' },
      ],
      2_500,
    ],
    [
      'takes a heading with content and a reason as filled',
      [{ heading: 'need', content: 'x', notApplicableReason: 'y' }],
      2_500,
    ],
    ['ignores headings that the checklist does not have', [{ heading: 'weather', content: 'fine' }], 0],
    ['is 0 where nothing applies', checklist.map((heading) => ({ heading, notApplicableReason: 'no' })), 0],
  ])('D6 analysis degree › %s', (_title, entries, expected) => {
    expect(analysisDegree(entries, checklist).basisPoints).toBe(expected);
  });

  it('D6 analysis degree › says which headings are filled, do not apply, are missing', () => {
    const entries = [
      { heading: 'people', content: 'x' },
      { heading: 'finance', notApplicableReason: 'state-owned' },
    ];
    expect(analysisDegree(entries, checklist)).toEqual({
      basisPoints: 3_333,
      filled: ['people'],
      notApplicable: ['finance'],
      missing: ['need', 'policy'],
    });
  });

  it('D6 analysis degree › is the whole where the policy asks for nothing', () => {
    expect(analysisDegree([], []).basisPoints).toBe(10_000);
  });

  it('D6 analysis degree › splits the checklist, and filling one more never lowers it', () => {
    const entry = fc.record({
      heading: fc.constantFrom(...checklist, 'other'),
      content: fc.constantFrom(undefined, null, '', 'x'),
      notApplicableReason: fc.constantFrom(undefined, null, '', 'y'),
    });
    fc.assert(
      fc.property(fc.array(entry), fc.constantFrom(...checklist), (entries, heading) => {
        const degree = analysisDegree(entries, checklist);
        expect([...degree.filled, ...degree.notApplicable, ...degree.missing].sort()).toEqual([...checklist].sort());
        expect(analysisDegree([...entries, { heading, content: 'z' }], checklist).basisPoints).toBeGreaterThanOrEqual(
          degree.basisPoints,
        );
      }),
    );
  });
});
