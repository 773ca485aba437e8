/** Injection token of the process's validated Environment. */
export const ENVIRONMENT = Symbol('environment');
