/** Everything that copies of the gateway tell each other. docs/decisions/092 */
import { z } from 'zod';

const BODIES = {
  /** A write has outdated catalogues for all credentials of an organization. */
  cleared: z.object({
    /** The writer's organization. Null if Close has not named it: then those are meant whose organization is not known either. */
    organizationId: z.string().nullable(),
    /** The names of the catalogues. */
    catalogues: z.array(z.string()).readonly(),
  }),
  /** A credential has written objects, which search may not show yet. */
  written: z.object({
    /** The credential, as the store calls it. */
    by: z.string(),
    ids: z.array(z.string()).readonly(),
    /** Which of them was deleted. */
    deletedId: z.string().optional(),
    /** How long ago, in milliseconds, when the message was sent. */
    ageMs: z.number().nonnegative(),
  }),
  /** Something was appended to this event log, or its poller has stopped. */
  events: z.object({ log: z.string() }),
  /** This event log, or those of this organization, have to be polled. */
  wake: z.object({ id: z.string() }),
} as const;

type MessageKind = keyof typeof BODIES;
type Bodies = { readonly [Kind in MessageKind]: Readonly<z.infer<(typeof BODIES)[Kind]>> };
const SCHEMAS: { readonly [Kind in MessageKind]: z.ZodType<Bodies[Kind]> } = BODIES;

/** One message: its kind, and what it says. */
export type Message = { readonly [Kind in MessageKind]: readonly [kind: Kind, body: Bodies[Kind]] }[MessageKind];

/** Called with the messages of other copies. A listener names the kinds that concern it. */
export type Heard = { readonly [Kind in MessageKind]?: (body: Bodies[Kind]) => void };

const isKind = (kind: unknown): kind is MessageKind => typeof kind === 'string' && Object.hasOwn(BODIES, kind);

export const textOfMessage = (message: Message): string => JSON.stringify(message);

/**
 * Passes a message to the listeners. Ignores what it does not understand: during an update, copies of another version
 * send other messages.
 */
export function deliver(text: string, listeners: Iterable<Heard>): void {
  const [kind, body] = partsOf(text);
  if (isKind(kind)) deliverAs(kind, body, listeners);
}

function deliverAs<Kind extends MessageKind>(kind: Kind, body: unknown, listeners: Iterable<Heard>): void {
  const parsed = SCHEMAS[kind].safeParse(body);
  if (!parsed.success) return;
  for (const listener of listeners) listener[kind]?.(parsed.data);
}

function partsOf(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(text);
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
