/** Where the launcher says what it does; the start script prints it, tests collect it. */
export type Log = (line: string) => void;

export const silent: Log = () => undefined;
