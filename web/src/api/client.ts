import createClient from 'openapi-fetch';
import type { components, paths } from './generated/schema';
import { ApiProblem, problemOfResponse } from './problem';
import { sessionEnd } from '../session/session-end';
import { currentLanguage } from '../i18n/language';

export type Schemas = components['schemas'];

/**
 * Sends a request in the language of the screen. A session that has ended stops nothing: the request waits until the person has
 * logged in again, over whatever they were typing, and is then sent as it was.
 */
async function send(request: Request): Promise<Response> {
  request.headers.set('accept-language', currentLanguage());
  for (;;) {
    const response = await reach(request.clone());
    if (response.status !== 401 || request.url.includes('/auth/login')) return response;
    if (!(await sessionEnd.untilRenewed())) return response;
  }
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new ApiProblem({ status: 0, code: 'offline' });
  }
}

const client = createClient<paths>({ baseUrl: location.origin, fetch: send });
client.use({
  onResponse: async ({ response }) => {
    if (!response.ok && response.status !== 304) throw await problemOfResponse(response);
    return response;
  },
});

/** Every call of the interface, typed by its document. A refusal is thrown as an {@link ApiProblem}. */
export const api = client;

/** The body of an answer; refusals have been thrown before. */
export async function bodyOf<Body>(answer: Promise<{ data?: Body }>): Promise<NonNullable<Body>> {
  const { data } = await answer;
  return data as NonNullable<Body>;
}
