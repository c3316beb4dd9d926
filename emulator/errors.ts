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

/** 404 for an unknown path. The first sentence is recorded, the second is the rest of the text of Close's framework. */
export const routeNotFound = (): CloseError =>
  new CloseError(404, {
    error:
      'The requested URL was not found on the server. ' +
      'If you entered the URL manually please check your spelling and try again.',
  });

/** Status documented. The message is that of Close's framework. */
export const methodNotAllowed = (allowed: string): CloseError =>
  new CloseError(405, { error: 'The method is not allowed for the requested URL.' }, { allow: allowed });

/** 404 for a POST to the path of one object (flask-mongorest, a framework that Close publishes). */
export const postToObject = (): CloseError => new CloseError(404, { error: '404 Not Found: Did you mean to use PUT?' });

/** 501 for an operation that Close documents and the emulator lacks. Not an answer of Close. */
export const notEmulated = (operation: string): CloseError =>
  new CloseError(501, { error: `Close documents ${operation}, but this emulator does not emulate it yet.` });

/** Status documented. The message is that of flask-mongorest. */
export const unsupportedMediaType = (): CloseError =>
  new CloseError(415, { error: "Please send valid JSON with a 'Content-Type: application/json' header." });

/** 400 for a body that is no JSON, which includes an empty one (flask-mongorest). */
export const invalidJson = (): CloseError => badRequest('The request contains invalid JSON.');

/** 400 for a body that is JSON but no object (flask-mongorest). */
export const notAnObject = (): CloseError => badRequest('JSON data must be a dict.');

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
