import type { Json } from './json.ts';

/** An error response, with the body that Close sends. */
export class CloseError extends Error {
  readonly status: number;
  readonly body: Json;
  readonly headers: Record<string, string>;

  constructor(status: number, body: Json, headers: Record<string, string> = {}) {
    super(`Close responds with ${status}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** 400 with errors by field. Recorded: both keys, the hyphen, and field names without `_id`. */
export const fieldErrors = (errors: { [field: string]: Json }): CloseError =>
  new CloseError(400, { errors: [], 'field-errors': errors });

/** 400 with one message. */
export const badRequest = (error: string): CloseError => new CloseError(400, { error });

/** 404 for an unknown object. The message, with the name of a class of Close, is recorded. */
export const notFound = (className: string): CloseError =>
  new CloseError(404, { error: `Empty query: ${className} matching query does not exist.` });

/** Status documented, message invented. */
export const forbidden = (): CloseError =>
  new CloseError(403, { error: 'You do not have permission to perform this action.' });

/** 400 with an error about the whole request rather than one of its fields. */
export const requestError = (error: string): CloseError => new CloseError(400, { errors: [error], 'field-errors': {} });

export const routeNotFound = (): CloseError =>
  new CloseError(404, { error: 'The requested URL was not found on the server.' });

/** Status documented, message invented. */
export const methodNotAllowed = (allowed: string): CloseError =>
  new CloseError(405, { error: 'Method not allowed.' }, { allow: allowed });

/** Status documented, message invented. */
export const unsupportedMediaType = (): CloseError => new CloseError(415, { error: 'Unsupported media type.' });

/** The message is recorded, the challenge header inferred. */
export const unauthorized = (): CloseError =>
  new CloseError(
    401,
    {
      error:
        'The server could not verify that you are authorized to access the URL requested.  You either supplied the ' +
        "wrong credentials (e.g. a bad password), or your browser doesn't understand how to supply the credentials required.",
    },
    { 'www-authenticate': 'Basic realm="Login Required"' },
  );
