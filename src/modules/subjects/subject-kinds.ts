import { Injectable } from '@nestjs/common';
import type { RequestKind } from '../../machines/approval';
import type { SubjectFactKind, SubjectKind, SubjectType } from './subject-kind';

/** The kinds of subject, registered by the features that own them. */
@Injectable()
export class SubjectKinds {
  private readonly kinds = new Map<SubjectFactKind, SubjectKind>();

  register<K extends SubjectFactKind>(kind: SubjectKind<K>): void {
    if (this.kinds.has(kind.kind)) throw new Error(`subject ${kind.kind} is registered twice`);
    this.kinds.set(kind.kind, kind as unknown as SubjectKind);
  }

  of(kind: SubjectFactKind): SubjectKind {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`no subject ${kind}`);
    return found;
  }

  /** The kind of this type whose requests are of this kind (section 8). */
  forRequest(request: RequestKind, type: SubjectType): SubjectKind | undefined {
    return [...this.kinds.values()].find((kind) => kind.request === request && kind.type === type);
  }

  factKindsOf(type: SubjectType): SubjectFactKind[] {
    return [...this.kinds.values()].filter((kind) => kind.type === type).map((kind) => kind.kind);
  }
}
