import { SetClock } from '../../../src/modules/platform/clock/clock';
import { startTestApp, type TestAnswer, type TestApp } from '../../support/app';
import { addDepartment, addPerson, type TestPerson } from '../../support/people';

/** 2026-03-02 is a Monday; 10:00 in Shanghai. */
export const NOW = '2026-03-02T02:00:00.000Z';
export const UNKNOWN_ID = '01890a5d-ac96-774b-bcce-b302099a0000';
export const HASH = 'a'.repeat(64);

type Post = 'specialist' | 'manager' | 'director' | 'seniorManagement' | 'stranger' | 'auditor' | 'finance';

/** A small company on the real application: one department with its people, and one account of the manager's. */
export interface Company {
  app: TestApp;
  clock: SetClock;
  people: Record<Post, TestPerson>;
  accountId: string;
  /** Sends as somebody; `path` is below `/api/v1`. */
  send(post: Post, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  /** Records a fact of the account as its manager and answers its id. */
  fact(path: string, body: unknown): Promise<string>;
  newAccount(name: string): Promise<string>;
  contact(more?: Record<string, unknown>): Promise<string>;
  /** Goes on in time; sessions of before have ended by then. */
  goTo(instant: string): void;
  close(): Promise<void>;
}

/** `now`: where time begins. */
export async function startCompany(now = NOW, settings: Parameters<typeof startTestApp>[0] = {}): Promise<Company> {
  const clock = new SetClock(new Date(now));
  const app = await startTestApp({ ...settings, clock });
  const departmentId = await addDepartment(app);
  const elsewhere = await addDepartment(app);
  const seniorManagement = await addPerson(app, { roles: ['seniorManagement'] });
  const director = await addPerson(app, { roles: ['director'], departmentId, superiorId: seniorManagement.id });
  const manager = await addPerson(app, { roles: ['manager'], departmentId, superiorId: director.id });
  const people = {
    seniorManagement,
    director,
    manager,
    specialist: await addPerson(app, { roles: ['specialist'], departmentId, superiorId: manager.id }),
    stranger: await addPerson(app, { roles: ['manager'], departmentId: elsewhere }),
    auditor: await addPerson(app, { roles: ['auditor'] }),
    finance: await addPerson(app, { roles: ['finance'] }),
  };
  const tokens = new Map<Post, string>();
  const send: Company['send'] = async (post, method, path, body, headers) => {
    const as = tokens.get(post) ?? (await app.login(people[post].email));
    tokens.set(post, as);
    return app.request(method, `/api/v1${path}`, { as, body, headers });
  };
  const newAccount = async (name: string) => {
    const opened = await send('manager', 'POST', '/accounts', { name, memberIds: [people.specialist.id] });
    if (opened.status !== 201) throw new Error(`account: ${opened.status} ${opened.text}`);
    return opened.body.id as string;
  };
  const accountId = await newAccount('海川家居');
  const fact = async (path: string, body: unknown) => {
    const recorded = await send('manager', 'POST', `/accounts/${accountId}/${path}`, body);
    if (recorded.status !== 201) throw new Error(`${path}: ${recorded.status} ${recorded.text}`);
    return recorded.body.id as string;
  };
  const goTo = (instant: string) => {
    clock.set(instant);
    tokens.clear();
  };
  const contact = (more: Record<string, unknown> = {}) => fact('contacts', aContact(more));
  return { app, clock, people, accountId, send, fact, newAccount, contact, goTo, close: () => app.close() };
}

export function aContact(more: Record<string, unknown> = {}) {
  return {
    name: '王志强',
    keyDecisionMaker: false,
    decides: false,
    stance: 'neutral',
    weight: 0,
    champion: false,
    ...more,
  };
}

export function money(amount: string, currency = 'CNY') {
  return { amount, currency };
}

export function codesOf(answer: TestAnswer): string[] {
  return ((answer.body.errors ?? []) as { field: string; code: string }[]).map(
    (error) => `${error.field} ${error.code}`,
  );
}
