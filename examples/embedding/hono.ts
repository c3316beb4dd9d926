/** A Hono application with the graph at `/crm/graphql`. */
import { Hono } from 'hono';
// In your application: from 'close-graphql'.
import type { Gateway } from '../../src/index.ts';

export function createApplication(gateway: Gateway): Hono {
  const application = new Hono();
  application.mount('/crm', gateway.fetch);
  application.get('/', (context) => context.text('The CRM is at /crm/graphql.'));
  return application;
}
