import { ValidateIf } from 'class-validator';

/** May be left out, but null is no value for it; class-validator's IsOptional would let null through. */
export const MayBeLeftOut = () => ValidateIf((_, value) => value !== undefined);
