import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** Metadata key that the log-in guard looks for on a handler or its controller. */
export const PUBLIC_ROUTE = 'keypath:public-route';

/** Every route asks for a log-in unless it says this; the OpenAPI document shows it too. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC_ROUTE, true), ApiExtension('x-public', true));
