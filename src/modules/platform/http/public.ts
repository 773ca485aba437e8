import { SetMetadata } from '@nestjs/common';

/** Metadata key that the log-in guard looks for on a handler or its controller. */
export const PUBLIC_ROUTE = 'keypath:public-route';

/** Every route asks for a log-in unless it says this. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);
