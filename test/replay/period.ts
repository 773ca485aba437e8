/** Before the first event of the log, and after its last. */
export const START = new Date('2017-01-01T00:00:00.000Z');
export const LAST_INSTANT = new Date('2019-01-08T00:00:00.000Z');
