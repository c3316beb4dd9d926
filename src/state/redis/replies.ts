/** Reads replies of the store, which may be anything. Each function throws for a reply of another type. */

export class UnexpectedReply extends Error {
  override readonly name = 'UnexpectedReply';
}

const refused = (): never => {
  throw new UnexpectedReply('The store has sent a reply of another type.');
};

export const ignored = (): void => undefined;

export const numberOf = (reply: unknown): number => (typeof reply === 'number' ? reply : refused());

export const bufferOf = (reply: unknown): Buffer => (Buffer.isBuffer(reply) ? reply : refused());

export const optional =
  <T>(read: (reply: unknown) => T) =>
  (reply: unknown): T | null =>
    reply === null ? null : read(reply);

export const listOf =
  <T>(read: (reply: unknown) => T) =>
  (reply: unknown): readonly T[] =>
    Array.isArray(reply) ? reply.map(read) : refused();

export const textOf = (reply: unknown): string => bufferOf(reply).toString();

/** An entry of a stream, and the value of its only field. */
export type SealedEntry = readonly [position: string, sealed: Buffer];

export function entryOf(reply: unknown): SealedEntry {
  if (!Array.isArray(reply) || !Array.isArray(reply[1])) return refused();
  return [textOf(reply[0]), bufferOf(reply[1][1])];
}
