import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { type ApiProblem, problemOf } from './problem';

/** What a command is sent with besides its body. */
export interface CommandHeaders {
  'Idempotency-Key': string;
}

interface Attempt {
  key: string;
  said: string;
}

export interface CommandOptions<Said, Done> {
  send: (said: Said, headers: CommandHeaders) => Promise<Done>;
  onDone?: (done: Done, said: Said) => unknown;
  onRefused?: (problem: ApiProblem, said: Said) => unknown;
}

/**
 * A write. Nobody knows what became of a command whose answer was lost; sending the same again carries the same key, so that it acts
 * once. Anything else said, or said after an answer, is a command of its own.
 */
export function useCommand<Said, Done>({
  send,
  onDone,
  onRefused,
}: CommandOptions<Said, Done>): UseMutationResult<Done, ApiProblem, Said> {
  const uncertain = useRef<Attempt | null>(null);
  return useMutation<Done, ApiProblem, Said>({
    mutationFn: async (said) => {
      const text = JSON.stringify(said) ?? '';
      const attempt = uncertain.current?.said === text ? uncertain.current : { key: newKey(), said: text };
      uncertain.current = attempt;
      try {
        const done = await send(said, { 'Idempotency-Key': attempt.key });
        uncertain.current = null;
        return done;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem.isUncertain) uncertain.current = null;
        throw problem;
      }
    },
    onSuccess: (done, said) => onDone?.(done, said),
    onError: (problem, said) => onRefused?.(problem, said),
  });
}

/** `crypto.randomUUID` is there on https and on this machine alone; a console in a company's own network may have neither. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
