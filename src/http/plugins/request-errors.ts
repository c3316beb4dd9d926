import type { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode, isErrorCode } from '../../mapping/error-codes.ts';
import { withExtensions } from '../error-extensions.ts';
import { badRequest } from '../json-body.ts';
import type { GatewayPlugin } from './plugin.ts';

/**
 * Sets the HTTP status of responses without `data`, as in GraphQL over HTTP: that of the error's code, mostly 400; Yoga
 * makes it 200 for the legacy `application/json`. An error that already has a status, such as 405, keeps it. Errors of
 * variable coercion get their code here.
 */
export function useRequestErrors(): GatewayPlugin {
  return {
    onFastPath: { notNeeded: 'A request that fails before execution takes the slow path.' },
    onRequestParse({ requestParser, setRequestParser }) {
      if (requestParser === undefined) return;
      setRequestParser(async (request) => {
        try {
          return await requestParser(request);
        } catch (error) {
          throw error instanceof SyntaxError ? badRequest(NOT_JSON) : error;
        }
      });
    },
    // Yoga checks the types of all other parameters.
    onParams({ params: { operationName } }) {
      if (typeof (operationName ?? '') !== 'string') throw badRequest('`operationName` must be a string.');
    },
    onExecutionResult({ result, setResult }) {
      if (result === undefined || !('errors' in result) || result.errors === undefined || 'data' in result) return;
      setResult({ ...result, errors: result.errors.slice(0, MAX_ERRORS).map(withStatus) });
    },
  };
}

/** Maximum number of errors in the response to a refused request. */
const MAX_ERRORS = 20;

/** Maximum length of a message. Messages of graphql-js quote the caller's input. */
const MAX_MESSAGE = 200;

const shorten = (message: string): string =>
  message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message;

/** For parameters in a URL. Yoga has a message for a body. */
const NOT_JSON = 'The variables or extensions are not JSON.';

interface HttpExtensions {
  readonly status?: number;
}

function withStatus(error: GraphQLError): GraphQLError {
  const code = error.extensions.code ?? ('BAD_USER_INPUT' satisfies ErrorCode);
  const given: HttpExtensions = error.extensions.http ?? {};
  const { status = (isErrorCode(code) ? ERROR_CODES[code].status : null) ?? 400 } = given;
  // With `spec`, Yoga sends the status only for `application/graphql-response+json`.
  const http = { ...given, status, ...(status === 400 ? { spec: true } : {}) };
  return withExtensions(error, { ...error.extensions, code, http }, shorten(error.message));
}
