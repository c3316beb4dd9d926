import { expect } from 'vitest';

/**
 * Declares that the running test proves a promise of docs/reference/promises.md. Call it first in the test.
 * test/project/promises.test.ts fails for an id that the page does not have, and for a promise without a test.
 */
export function promise(id: string): void {
  if (expect.getState().currentTestName === undefined) throw new Error(`promise('${id}') is called outside a test.`);
}
