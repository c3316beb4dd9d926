/** The library: a gateway inside another application. */
export { ConfigError } from './config/config-error.ts';
export type { ConfigOptions } from './generated/options.ts';
export { createGateway, type Gateway, type GatewayOptions } from './library/create-gateway.ts';
export type { Operation } from './library/operations.ts';
