/** Rhythm of the loops, in milliseconds. The defaults are production's; tests of faults make everything faster. */
export class JobSettings {
  /** How often the outbox is looked at when nobody wakes the relay. */
  outboxPollMs = 1_000;
  /** How often the ledgers of mails and of posts to other servers are looked at; only where those are on. */
  mailPollMs = 2_000;
  /** How often due deadlines are looked for; alarms make those in between punctual. */
  dueScanMs = 10_000;
  /** How often the watchdog looks after schedulers and loops. */
  watchMs = 5_000;
  /** A call to the job server that takes longer is given up: it is only an alarm. */
  serverPatienceMs = 2_000;
  /** What is running may finish within this time when the process is asked to stop. */
  closeWithinMs = 10_000;
}
