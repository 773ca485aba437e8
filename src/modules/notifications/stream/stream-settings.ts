import { Injectable } from '@nestjs/common';

/** Rhythm of live streams, in milliseconds; tests make everything faster. */
@Injectable()
export class StreamSettings {
  /** Proxies end a connection that says nothing for a minute. */
  heartbeatMs = 15_000;
  /** How often a stream looks again although nobody rang: what was missed is late by so much, never lost. */
  lookMs = 30_000;
  /** A listener that takes nothing for so long is let go; it comes back and goes on where it was. */
  slowestMs = 30_000;
  /** Streams that one person has open in one process. */
  perPerson = 6;
}
