import { Injectable } from '@nestjs/common';
import type { Locale } from '../platform/i18n/locale';
import { stageNames } from './sheet/columns';

/** The words that the importer understands, for those who write files that are to be read again. */
@Injectable()
export class ImportNamesService {
  stage(state: string, locale: Locale): string {
    return stageNames[state]?.[locale][0] ?? state;
  }
}
