/** What the machine of a subject asks for; each has exactly one performer. */
export interface SubjectEffects {
  /** End the open request without a decision. The subject is a draft again: do not send `refused`. */
  voidRequest: { requestId: string; reason: 'changed' | 'cancelled' };
}
export type SubjectEffectType = keyof SubjectEffects;
export const subjectEffects: SubjectEffectType[] = ['voidRequest'];
