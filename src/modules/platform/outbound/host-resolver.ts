import { type LookupAddress, promises } from 'node:dns';
import { Injectable } from '@nestjs/common';

/** Names to addresses, as this machine knows them. */
@Injectable()
export class HostResolver {
  all(host: string): Promise<LookupAddress[]> {
    return promises.lookup(host, { all: true, verbatim: true });
  }
}
