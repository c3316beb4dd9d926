import type { IncomingMessage } from 'node:http';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { SelectedOperation } from '../../engine/operation.ts';
import type { Context } from '../../loaders/context.ts';
import type { Work } from '../../telemetry/records.ts';
import type { CallerContext } from '../callers/caller.ts';
import type { Receiver } from '../receiver.ts';

/** What the context of every operation has besides its loaders. Yoga adds it for a request. */
export interface NodeContext {
  /** The request, or the one with which the WebSocket was opened. */
  readonly req: IncomingMessage;
  readonly res: Receiver;
  /** Present if the operation arrived on a WebSocket. */
  readonly isWebSocket?: true;
}

/** The context of an operation. */
export interface OperationContext extends Context, CallerContext {
  /** What observers are informed of the operation. */
  readonly work: Work;
  /** Is given the query that this context alone serves. */
  readonly begin: (query: SelectedOperation) => void;
}

/** The same object before Yoga adds the operation's context to it. */
export type ServerContext = NodeContext & Partial<OperationContext>;

/** How a plugin applies to the requests that the fast path serves without Yoga. Every plugin must declare one. */
export type OnFastPath =
  /** The plugin has no effect on them. The text says why. */
  | { readonly notNeeded: string }
  /** The fast path does the same by itself. The text says how. */
  | { readonly builtIn: string }
  /** Requests for which this returns true take the slow path. */
  | { readonly slowPathIf: (headers: Pick<Headers, 'get'>) => boolean };

export type GatewayPlugin = Plugin<YogaInitialContext & OperationContext & NodeContext, ServerContext> & {
  readonly onFastPath: OnFastPath;
};

/** A plugin of a library, which does not use our context. */
export type LibraryPlugin = Plugin & { readonly onFastPath: OnFastPath };
