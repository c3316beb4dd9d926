/** A Fastify application with the graph at `/graphql`. */
import fastify, { type FastifyInstance } from 'fastify';
// In your application: from 'close-graphql'.
import type { Gateway } from '../../src/index.ts';

export function createApplication(gateway: Gateway): FastifyInstance {
  const application = fastify();
  application.register(async (scope) => {
    // The gateway reads bodies itself. In this scope, Fastify leaves them alone.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.all('/graphql*', (request, reply) => {
      reply.hijack();
      gateway.node(request.raw, reply.raw);
    });
  });
  application.get('/', () => 'The CRM is at /graphql.');
  // Ends subscriptions, which Fastify would wait for.
  application.addHook('preClose', () => gateway.close());
  return application;
}
