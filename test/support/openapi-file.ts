import { beforeEach, inject } from 'vitest';

/** The path of Close's OpenAPI document as JSON. Null without `CLOSE_OPENAPI`. */
export const OPENAPI_FILE = inject('openapi');

/** Skips the tests of a group or file that need the document. The reason is printed at the end. */
export const skipWithoutOpenapi = () =>
  beforeEach(({ skip }) => skip(OPENAPI_FILE === null, 'CLOSE_OPENAPI, a copy of the document, is not set.'));
