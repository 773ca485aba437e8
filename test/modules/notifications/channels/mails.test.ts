import { nextMorning } from '../../../../src/modules/notifications/channels/digest-morning';
import { quietUntil } from '../../../../src/modules/notifications/channels/quiet-hours';
import { NotificationsService } from '../../../../src/modules/notifications/notifications.service';
import { newId } from '../../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../../src/modules/platform/database/unit-of-work';
import { MailPost } from '../../../../src/modules/platform/mail/mail-post';
import { PolicyService } from '../../../../src/modules/policy/policy.service';
import { AbsenceStore } from '../../../../src/modules/users/absence-store';
import { AbsencesService } from '../../../../src/modules/users/absences.service';
import { startTestApp, type TestApp } from '../../../support/app';
import { type MailServer, startMailServer } from '../../../support/mail-server';
import { addPerson, type TestPerson } from '../../../support/people';

const SETTINGS = '/api/v1/notifications/settings';
/** Monday, 2 March 2026, 10:00 in Shanghai. */
const MONDAY = new Date('2026-03-02T02:00:00Z');
const TUESDAY_9 = new Date('2026-03-03T01:00:00Z');

let server: MailServer;
let app: TestApp;
beforeAll(async () => {
  server = await startMailServer();
  const mail = {
    smtpUrl: server.url,
    from: 'Keypath <keypath@example.test>',
    publicUrl: 'http://keypath.example.test',
  };
  app = await startTestApp({ mail });
});
afterAll(async () => {
  await app?.close();
  await server?.close();
});
afterEach(() => void (server.manner = 'accept'));

const part = <T>(type: abstract new (...args: never[]) => T): T => app.app.get(type as never, { strict: false });
const rows = (sql: string, values: unknown[] = []) => app.dataSource.query<any[]>(sql, values as never);
const post = (at: Date) => part(MailPost).sendDue(at);
const plus = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
const mailsTo = ({ email }: TestPerson) => server.to(email);

/** As the relay records it at this instant. */
const tell = (people: TestPerson[], template: string, account: string, at = MONDAY, key = newId(), link = newId()) =>
  part(UnitOfWork).run((tx) =>
    part(NotificationsService).record(
      tx,
      [
        {
          key,
          createdAt: at,
          payload: {
            recipients: people.map(({ id }) => id),
            template,
            params: { account, stage: 'closing', from: 'relationship', to: 'discovery', reason: '<b>&' },
            link: { type: template.startsWith('approval') ? 'approval' : 'account', id: link },
          },
        },
      ],
      { at },
    ),
  );
const person = () => addPerson(app, { roles: ['manager'] });
async function choosing(channels: Record<string, string>, quietHours?: { from: string; until: string } | null) {
  const one = await person();
  const list = Object.entries(channels).map(([kind, channel]) => ({ kind, channel }));
  const body = { channels: list, ...(quietHours === undefined ? {} : { quietHours }) };
  expect((await app.request('PUT', SETTINGS, { as: await app.login(one.email), body })).status).toBe(200);
  return one;
}

describe('a notification by mail', () => {
  it("is sent once a notification and person, in the person's language, with what people wrote escaped", async () => {
    const one = await person();
    await rows(`UPDATE users SET locale = 'en' WHERE id = $1`, [one.id]);
    const other = await person();
    await tell([one, other], 'sentBack', '晨光集团', MONDAY, 'once');
    await tell([one], 'sentBack', '晨光集团', MONDAY, 'once');
    await post(MONDAY);
    await post(plus(MONDAY, 60));
    expect(mailsTo(one)).toHaveLength(1);
    expect(mailsTo(other)).toHaveLength(1);
    expect(mailsTo(one)[0]).toMatchObject({ subject: '[Keypath] 晨光集团: sent back to Discovery' });
    expect(mailsTo(one)[0]!.html).toContain('&lt;b&gt;&amp;');
    expect(mailsTo(one)[0]!.text).toContain('http://keypath.example.test');
    expect(mailsTo(other)[0]).toMatchObject({ subject: '【Keypath】晨光集团：已退回“信息搜集”阶段' });
    const [{ key }] = await rows(`SELECT key FROM mails WHERE recipient_id = $1`, [one.id]);
    expect(key).toBe(`notification-${one.id}-once`);
  });

  it('is not sent where the inbox alone was chosen, where it was read meanwhile, nor to who has left', async () => {
    const [silent, reader, gone] = [await choosing({ accounts: 'inApp' }), await person(), await person()];
    await tell([silent, reader, gone], 'sentBack', '晨光');
    await rows('UPDATE notifications SET read_at = $2 WHERE user_id = $1', [reader.id, MONDAY]);
    await rows('UPDATE users SET disabled_at = $2 WHERE id = $1', [gone.id, MONDAY]);
    await post(MONDAY);
    for (const one of [silent, reader, gone]) expect(mailsTo(one)).toEqual([]);
    expect(await rows('SELECT status FROM mails WHERE recipient_id = $1', [silent.id])).toEqual([]);
  });

  it('waits until quiet hours are over, which is no attempt, and is sent late where the worker was away', async () => {
    const [evening, late] = [await choosing({}, { from: '09:30', until: '11:00' }), await person()];
    await tell([evening], 'sentBack', '晨光');
    await post(MONDAY);
    expect(
      await rows('SELECT status, attempts, next_attempt_at FROM mails WHERE recipient_id = $1', [evening.id]),
    ).toEqual([{ status: 'waiting', attempts: 0, next_attempt_at: new Date('2026-03-02T03:00:00Z') }]);
    await post(plus(MONDAY, 59));
    expect(mailsTo(evening)).toEqual([]);
    await post(plus(MONDAY, 60));
    expect(mailsTo(evening)).toHaveLength(1);
    await tell([late], 'sentBack', '晨光');
    const night = new Date('2026-03-02T15:00:00Z');
    await post(night);
    expect(mailsTo(late)).toEqual([]);
    await post(new Date('2026-03-02T23:00:00Z'));
    expect(mailsTo(late)).toHaveLength(1);
  });

  it('is left out where a mail with a link has asked for the same decision', async () => {
    const [asked, told] = [await person(), await person()];
    const requestId = newId();
    await tell([asked, told], 'approvalOpened', '晨光', MONDAY, newId(), requestId);
    await rows(
      `INSERT INTO mails (id, key, kind, recipient_id, subject_type, subject_id, params, message_id, status, next_attempt_at, created_at)
       VALUES ($1, $2, 'approval.asked', $3, 'approval', $4, '{}', '<x>', 'sent', $5, $5)`,
      [newId(), newId(), asked.id, requestId, MONDAY],
    );
    await post(MONDAY);
    expect(mailsTo(asked)).toEqual([]);
    expect(mailsTo(told)).toHaveLength(1);
  });

  it('that may have arrived is an incident, never a second mail by itself', async () => {
    const one = await person();
    server.manner = 'drop-after-message';
    await tell([one], 'sentBack', '晨光');
    await post(MONDAY);
    server.manner = 'accept';
    await post(plus(MONDAY, 300));
    expect(mailsTo(one)).toEqual([]);
    expect(await rows(`SELECT kind FROM incidents WHERE detail ->> 'recipientId' = $1`, [one.id])).toEqual([
      { kind: 'mail-uncertain' },
    ]);
  });
});

describe('a digest', () => {
  it('is one mail a person and morning, with what has been collected and not been read', async () => {
    const one = await person();
    for (const account of ['甲', '乙', '丙']) await tell([one], 'stageWarned', account);
    await rows(`UPDATE notifications SET read_at = $2 WHERE user_id = $1 AND params ->> 'account' = '乙'`, [
      one.id,
      MONDAY,
    ]);
    await post(plus(TUESDAY_9, -1));
    expect(mailsTo(one)).toEqual([]);
    await Promise.all([post(TUESDAY_9), post(TUESDAY_9)]);
    await post(plus(TUESDAY_9, 60));
    expect(mailsTo(one)).toHaveLength(1);
    expect(mailsTo(one)[0]!.subject).toBe('【Keypath】2026年3月3日消息汇总（2条）');
    const { text } = mailsTo(one)[0]!;
    expect([text?.includes('甲'), text?.includes('乙'), text?.includes('丙')]).toEqual([true, false, true]);
    expect(await rows('SELECT key FROM mails WHERE recipient_id = $1', [one.id])).toEqual([
      { key: `digest-${one.id}-2026-03-03` },
    ]);
  });

  it('that is late takes in what has come since, and the next one has the rest: each message in one of them', async () => {
    const one = await person();
    await tell([one], 'stageWarned', '早', MONDAY);
    await tell([one], 'stageWarned', '迟', plus(TUESDAY_9, 30));
    await post(plus(TUESDAY_9, 31));
    await tell([one], 'stageWarned', '后', plus(TUESDAY_9, 32));
    // A process whose clock is behind believes the morning's digest still to come.
    await tell([one], 'stageWarned', '慢钟', plus(TUESDAY_9, -5));
    await post(plus(TUESDAY_9, 600));
    expect(mailsTo(one)).toHaveLength(1);
    await post(plus(TUESDAY_9, 24 * 60));
    const texts = mailsTo(one).map(({ text }) => text ?? '');
    expect(texts).toHaveLength(2);
    expect(['早', '迟', '后', '慢钟'].map((word) => texts.map((text) => text.includes(word)))).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  it('loses nothing and doubles nothing while messages come in from several relays and senders race them', async () => {
    const people = [await person(), await person(), await person()];
    const words = Array.from({ length: 24 }, (_, n) => `客户${String(n).padStart(2, '0')}号`);
    await Promise.all(
      words.flatMap((word, n) => [
        tell(people, 'stageWarned', word, plus(TUESDAY_9, n % 2 ? -1 : -600)),
        ...(n % 4 === 0 ? [post(TUESDAY_9)] : []),
      ]),
    );
    for (const days of [0, 1, 2, 3]) await post(plus(TUESDAY_9, days * 24 * 60));
    for (const one of people) {
      const text = mailsTo(one)
        .map((mail) => mail.text)
        .join('\n');
      expect(words.map((word) => text.split(`${word}：`).length - 1)).toEqual(words.map(() => 1));
    }
  });

  const away = async (one: TestPerson, from: string, until: string, kinds: string[] | null = null) => {
    const substitute = await person();
    await rows(
      `INSERT INTO user_absences (id, person_id, substitute_id, from_at, until_at, kinds, reason, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, '', $2, $4)`,
      [newId(), one.id, substitute.id, from, until, kinds],
    );
  };
  /** The first of their absences ends at this instant. */
  const endLeave = (one: TestPerson, at: Date) =>
    part(UnitOfWork).run(async (tx) => {
      const period = { from: MONDAY, until: new Date('2030-01-01T00:00:00Z'), kinds: null };
      const [absence] = await part(AbsenceStore).ofPerson(tx, one.id, period, at);
      await part(AbsencesService).close(tx, absence!, { by: one.id, at });
    });
  /** Thursday, 12 March: the first morning after a leave until the end of Wednesday. */
  const RETURN_9 = new Date('2026-03-12T01:00:00Z');
  const everyMorning = async (until: Date) => {
    for (let at = TUESDAY_9; at <= until; at = plus(at, 24 * 60)) await post(at);
  };

  it('section 11 › of who is away comes once, on the morning of their return, with all that was held', async () => {
    const [one, other] = [await person(), await person()];
    await away(one, '2026-03-01T16:00:00Z', '2026-03-09T16:00:00Z');
    await away(one, '2026-03-09T16:00:00Z', '2026-03-11T16:00:00Z');
    await away(other, '2026-03-01T16:00:00Z', '2026-03-11T16:00:00Z', ['A7']);
    await tell([one, other], 'stageWarned', '甲');
    await tell([one], 'stageWarned', '乙', plus(TUESDAY_9, 2 * 24 * 60));
    await everyMorning(plus(RETURN_9, -1));
    expect([mailsTo(one).length, mailsTo(other).length]).toEqual([0, 1]);
    await everyMorning(plus(RETURN_9, 48 * 60));
    expect(mailsTo(one)).toHaveLength(1);
    expect(mailsTo(one)[0]!.subject).toBe('【Keypath】2026年3月12日消息汇总（2条）');
    expect(mailsTo(one)[0]!.text).toMatch(/甲[^]*乙/);
  });

  it('section 11 › that had begun to collect before a leave waits for its end; who is back at nine gets it then', async () => {
    const one = await person();
    await tell([one], 'stageWarned', '先');
    await away(one, '2026-03-02T10:00:00Z', RETURN_9.toISOString());
    await tell([one], 'stageWarned', '后', plus(TUESDAY_9, 30));
    await everyMorning(plus(RETURN_9, -1));
    expect(mailsTo(one)).toEqual([]);
    await post(RETURN_9);
    expect(mailsTo(one).map(({ subject }) => subject)).toEqual(['【Keypath】2026年3月12日消息汇总（2条）']);
    expect(await rows('SELECT attempts, status FROM mails WHERE recipient_id = $1', [one.id])).toEqual([
      { attempts: 1, status: 'sent' },
    ]);
  });

  it('section 11 › of who is back sooner than planned comes once, on the first working morning then; what comes later has its own', async () => {
    const [one, planned] = [await person(), await person()];
    for (const each of [one, planned]) {
      await away(each, '2026-03-01T16:00:00Z', '2026-03-11T16:00:00Z');
      await tell([each], 'stageWarned', '甲');
    }
    // Friday, in the afternoon: the next working morning is Monday's.
    await endLeave(one, new Date('2026-03-06T07:00:00Z'));
    const MONDAY_9 = new Date('2026-03-09T01:00:00Z');
    await everyMorning(plus(MONDAY_9, -1));
    expect(mailsTo(one)).toEqual([]);
    await tell([one], 'stageWarned', '乙', plus(MONDAY_9, -60));
    await post(MONDAY_9);
    expect(mailsTo(one).map(({ subject }) => subject)).toEqual(['【Keypath】2026年3月9日消息汇总（2条）']);
    await tell([one], 'stageWarned', '丙', plus(RETURN_9, -60));
    await everyMorning(plus(RETURN_9, 48 * 60));
    expect(mailsTo(one).map(({ subject }) => subject)).toEqual([
      '【Keypath】2026年3月9日消息汇总（2条）',
      '【Keypath】2026年3月12日消息汇总（1条）',
    ]);
    expect(mailsTo(planned)).toHaveLength(1);
  });

  it('section 11 › a leave that ends into another one waits for that one’s end; one that had not begun moves nothing', async () => {
    const [one, other] = [await person(), await person()];
    await away(one, '2026-03-01T16:00:00Z', '2026-03-11T16:00:00Z');
    await away(one, '2026-03-04T16:00:00Z', '2026-03-09T16:00:00Z');
    await away(other, '2026-03-10T16:00:00Z', '2026-03-11T16:00:00Z');
    await tell([one, other], 'stageWarned', '甲');
    await endLeave(one, new Date('2026-03-06T07:00:00Z'));
    await endLeave(other, new Date('2026-03-02T03:00:00Z'));
    await everyMorning(new Date('2026-03-12T01:00:00Z'));
    expect(mailsTo(one).map(({ subject }) => subject)).toEqual(['【Keypath】2026年3月10日消息汇总（1条）']);
    expect(mailsTo(other).map(({ subject }) => subject)).toEqual(['【Keypath】2026年3月3日消息汇总（1条）']);
  });

  it('that nobody took is tried again with all it had', async () => {
    const one = await person();
    await tell([one], 'stageWarned', '甲');
    server.manner = 'defer-message';
    await post(TUESDAY_9);
    server.manner = 'accept';
    await tell([one], 'stageWarned', '乙', plus(TUESDAY_9, 1));
    await post(plus(TUESDAY_9, 2));
    expect(mailsTo(one)).toHaveLength(1);
    expect(mailsTo(one)[0]!.text).toMatch(/甲[^]*乙/);
  });
});

describe('time of mails', () => {
  it('a digest comes at 09:00 of a working day: after a weekend, and after a holiday', async () => {
    const { calendar } = await part(PolicyService).active();
    const morning = (at: string) => nextMorning(calendar, new Date(at));
    expect(morning('2026-03-03T00:59:59Z')).toEqual({ date: '2026-03-03', at: TUESDAY_9 });
    expect(morning('2026-03-03T01:00:00Z').date).toBe('2026-03-04');
    expect(morning('2026-03-06T02:00:00Z').date).toBe('2026-03-09');
    expect(morning('2026-09-30T02:00:00Z').date).toBe('2026-10-08');
  });

  it('quiet hours are half-open, go over midnight, and follow the zone through daylight saving', () => {
    const until = (at: string, from: string, end: string, zone = 'Asia/Shanghai') =>
      quietUntil({ from, until: end }, zone, new Date(at))?.toISOString();
    expect(until('2026-03-02T14:00:00Z', '22:00', '07:00')).toBe('2026-03-02T23:00:00.000Z');
    expect(until('2026-03-02T22:59:59Z', '22:00', '07:00')).toBe('2026-03-02T23:00:00.000Z');
    expect(until('2026-03-02T23:00:00Z', '22:00', '07:00')).toBeUndefined();
    expect(until('2026-03-02T13:59:59Z', '22:00', '07:00')).toBeUndefined();
    expect(until('2026-03-02T05:00:00Z', '12:00', '14:00')).toBe('2026-03-02T06:00:00.000Z');
    expect(until('2026-03-02T05:00:00Z', '12:00', '12:00')).toBeUndefined();
    expect(until('2026-03-29T00:30:00Z', '22:00', '07:00', 'Europe/Berlin')).toBe('2026-03-29T05:00:00.000Z');
    expect(quietUntil(null, 'Asia/Shanghai', MONDAY)).toBeUndefined();
  });
});

it('without mail nothing is collected', async () => {
  const quiet = await startTestApp();
  try {
    const one = await addPerson(quiet, { roles: ['manager'] });
    const get = <T>(type: abstract new (...args: never[]) => T): T => quiet.app.get(type as never, { strict: false });
    const payload = { recipients: [one.id], template: 'stageWarned', params: {}, link: null };
    await get(UnitOfWork).run((tx) =>
      get(NotificationsService).record(tx, [{ key: 'k', createdAt: MONDAY, payload }], { at: MONDAY }),
    );
    expect(await quiet.dataSource.query('SELECT mail_id FROM notifications')).toEqual([{ mail_id: null }]);
    expect(await quiet.dataSource.query('SELECT 1 FROM mails')).toEqual([]);
  } finally {
    await quiet.close();
  }
});
