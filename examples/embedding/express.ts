/** An Express application with the graph at `/crm/graphql`. */
import express, { type Express } from 'express';
// In your application: from 'close-graphql'.
import type { Gateway } from '../../src/index.ts';

export function createApplication(gateway: Gateway, isSignedIn: (authorization: string) => boolean): Express {
  const application = express();
  // Before body parsers, because the gateway reads bodies itself.
  application.use('/crm', (request, response, next) => {
    if (isSignedIn(request.headers.authorization ?? '')) next();
    else response.status(401).json({ errors: [{ message: 'Sign in first.' }] });
  });
  application.use('/crm', gateway.node);
  application.use(express.json());
  application.get('/', (_request, response) => {
    response.send('The CRM is at /crm/graphql.');
  });
  return application;
}
