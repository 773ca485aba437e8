/** Builds what `npm start` needs and is not current: server and console. */
export function ensureBuilt(): void;
export function ensureConsoleBuilt(): void;
export function ensureServerBuilt(): void;
