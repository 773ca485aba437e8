/** Loaded before a worker: its machine's clock goes wrong by KEYPATH_TEST_CLOCK_AHEAD_MS, for all code in the process. */
const ahead = Number(process.env.KEYPATH_TEST_CLOCK_AHEAD_MS || 0);
if (ahead !== 0) {
  const RealDate = Date;
  class ShiftedDate extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [RealDate.now() + ahead] : parts));
    }
    static now() {
      return RealDate.now() + ahead;
    }
  }
  globalThis.Date = ShiftedDate;
}
