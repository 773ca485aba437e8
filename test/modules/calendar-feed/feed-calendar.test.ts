import { FeedCalendar } from '../../../src/modules/calendar-feed/feed-calendar';
import type { FeedEntry, FeedMoment } from '../../../src/modules/calendar-feed/feed-entry';
import { FEED_KINDS } from '../../../src/modules/calendar-feed/feed-entry';
import { Translator } from '../../../src/modules/platform/i18n/translator';
import { type Component, instantOf, lineOf, partsOf, readCalendar, textOf } from './strict-reader';

const calendar = new FeedCalendar(new Translator());

const anEntry = (moment: FeedMoment, more: Partial<FeedEntry> = {}): FeedEntry => ({
  kind: 'visit',
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  moment,
  sequence: 3,
  changedAt: new Date('2026-03-02T02:00:00Z'),
  isCancelled: false,
  params: { account: '海川家居', purpose: 'contact' },
  ...more,
});
const at = (from: string, until: string | null = null): FeedMoment => ({
  from: new Date(from),
  until: until === null ? null : new Date(until),
});
const read = (entries: FeedEntry[], zone = 'Asia/Shanghai', locale: 'zh-CN' | 'en' = 'zh-CN'): Component =>
  readCalendar(calendar.write(entries, zone, locale));
const only = (root: Component): Component => partsOf(root, 'VEVENT')[0]!;

describe('calendar feed', () => {
  it('a visit has its hour in the company’s zone, its UID, its number and its state', () => {
    const root = read([anEntry(at('2026-03-04T02:00:00Z', '2026-03-04T03:00:00Z'))]);
    const event = only(root);
    expect(lineOf(event, 'DTSTART')).toMatchObject({ value: '20260304T100000', params: { TZID: 'Asia/Shanghai' } });
    expect([instantOf(root, event, 'DTSTART'), instantOf(root, event, 'DTEND')]).toEqual([
      '2026-03-04T02:00:00.000Z',
      '2026-03-04T03:00:00.000Z',
    ]);
    expect(instantOf(root, event, 'DTSTAMP')).toBe('2026-03-02T02:00:00.000Z');
    expect(['UID', 'SEQUENCE', 'STATUS', 'CLASS', 'TRANSP'].map((name) => lineOf(event, name)?.value)).toEqual([
      'visit-01890a5d-ac96-774b-bcce-b302099a8057@keypath',
      '3',
      'CONFIRMED',
      'PRIVATE',
      'OPAQUE',
    ]);
    expect(textOf(event, 'SUMMARY')).toBe('拜访 海川家居（日常沟通）');
  });

  it('what was called off is CANCELLED and takes up no time', () => {
    const event = only(read([anEntry(at('2026-03-04T02:00:00Z', '2026-03-04T03:00:00Z'), { isCancelled: true })]));
    expect([lineOf(event, 'STATUS')?.value, lineOf(event, 'TRANSP')?.value]).toEqual(['CANCELLED', 'TRANSPARENT']);
  });

  it('what is due on a day is that day as a whole, in every zone', () => {
    for (const zone of [
      'Asia/Shanghai',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'America/Sao_Paulo',
      'Africa/Cairo',
    ]) {
      const event = only(read([anEntry({ on: '2026-04-30' }, { kind: 'receivable' })], zone));
      expect([zone, lineOf(event, 'DTSTART')?.value, lineOf(event, 'DTEND')?.value]).toEqual([
        zone,
        '20260430',
        '20260501',
      ]);
      expect(lineOf(event, 'DTSTART')?.params).toEqual({ VALUE: 'DATE' });
    }
  });

  it('leave from midnight to midnight is whole days, over a change of the clocks too', () => {
    const [from, until] = ['2026-03-27T23:00:00Z', '2026-03-30T22:00:00Z'];
    const event = only(
      read([anEntry(at(from, until), { kind: 'absence', params: { substitute: '李雪' } })], 'Europe/Berlin'),
    );
    expect([lineOf(event, 'DTSTART')?.value, lineOf(event, 'DTEND')?.value]).toEqual(['20260328', '20260331']);
    expect(lineOf(event, 'X-MICROSOFT-CDO-BUSYSTATUS')?.value).toBe('OOF');
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
    [
      'America/New_York',
      '2026-03-08T06:59:00Z',
      '2026-03-08T07:00:00Z',
      '2026-11-01T05:30:00Z',
      '2026-12-01T06:30:00Z',
    ],
    [
      'Australia/Lord_Howe',
      '2026-04-04T14:59:00Z',
      '2026-04-04T15:30:00Z',
      '2026-10-03T15:29:00Z',
      '2026-10-03T15:30:00Z',
    ],
    ['Asia/Shanghai', '1990-07-01T00:00:00Z', '1991-01-01T00:00:00Z', '1991-07-01T00:00:00Z', '2026-07-01T00:00:00Z'],
  ])('%s › by the file’s own zone every hour is the instant that was meant', (zone, ...instants) => {
    const entries = instants.map((instant, index) => anEntry(at(instant), { id: `${index}` }));
    const root = read(entries, zone);
    const times = partsOf(root, 'VEVENT').map((event) => instantOf(root, event, 'DTSTART'));
    // The hour that comes twice is told once by every file: the second of the two is what a zone alone cannot say.
    const twice = zone === 'Europe/Berlin' ? 3 : -1;
    const meant = instants.map((instant) => new Date(instant).toISOString());
    expect(times.filter((_, index) => index !== twice)).toEqual(meant.filter((_, index) => index !== twice));
  });

  it('long and hostile names are folded within characters’ bounds, escaped, and are one line', () => {
    const name = `海川；,;\\n"家居"\r\nBEGIN:VEVENT\r\nUID:forged\u0007${'极长的客户名称😀'.repeat(20)}{{purpose}}$t(name)`;
    const root = read([anEntry({ on: '2026-04-30' }, { kind: 'nextStep', params: { account: name, action: name } })]);
    expect(partsOf(root, 'VEVENT')).toHaveLength(1);
    const summary = textOf(only(root), 'SUMMARY')!;
    expect(summary).toContain('极长的客户名称😀'.repeat(20));
    expect(summary).toContain('{{purpose}}$t(name)');
    expect(summary).toContain('\\n"家居"');
  });

  it('every kind has its title in both languages', () => {
    const params = {
      account: 'A',
      purpose: 'negotiation',
      action: 'B',
      number: 'C',
      stage: 'targeting',
      title: 'D',
      month: '2026-03',
      substitute: 'E',
    };
    for (const locale of ['zh-CN', 'en'] as const)
      for (const kind of FEED_KINDS) {
        params.account = locale === 'en' ? 'A' : '甲';
        const title = textOf(
          only(read([anEntry({ on: '2026-04-30' }, { kind, params })], 'Asia/Shanghai', locale)),
          'SUMMARY',
        )!;
        expect([kind, /titles\.|purposes\.|stages\.|—|\{\{/.test(title)]).toEqual([kind, false]);
        expect(/[\u4e00-\u9fff]/.test(title)).toBe(locale === 'zh-CN');
      }
  });

  it('without entries it is a calendar all the same, and the same entries are the same text', () => {
    expect(partsOf(read([]), 'VTIMEZONE')).toHaveLength(1);
    const entries = [anEntry(at('2026-03-04T02:00:00Z'))];
    expect(calendar.write(entries, 'Asia/Shanghai', 'en')).toBe(calendar.write(entries, 'Asia/Shanghai', 'en'));
  });
});
