/** Yoga's plugins, in the order in which their hooks run. */
import type { IncomingMessage } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { CostSettings } from '../../admission/cost/estimator.ts';
import type { Clock } from '../../close/clock.ts';
import type { Config } from '../../config/config.ts';
import type { Manifest } from '../../config/persisted-manifest.ts';
import type { ResultLimit } from '../../engine/result-size.ts';
import type { SharedExecution } from '../../engine/shared-execution.ts';
import type { SharedStatus } from '../../state/shared-state.ts';
import type { Compression } from '../compression.ts';
import type { Guard } from '../guards/index.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { ObservedOperations } from '../observed-operations.ts';
import type { RefusedOrigins } from '../refused-origins.ts';
import type { ResponseMemory } from '../response-memory.ts';
import type { WebhookCounts } from '../webhooks/receiver.ts';
import { useAllowedOperations } from './allowed-operations.ts';
import { useCallerLimits } from './caller-limits.ts';
import { useCompressedResponses } from './compressed-responses.ts';
import { useCost } from './cost.ts';
import { useDefer } from './defer.ts';
import { useDeferredErrors } from './deferred-errors.ts';
import { useDocumentLimits } from './document-limits.ts';
import { useGuards } from './guards.ts';
import { type Breakers, type HealthOptions, useHealth } from './health.ts';
import { useHomePage } from './home-page.ts';
import { useIntrospectionSwitch } from './introspection-switch.ts';
import { useNamedValues } from './named-values.ts';
import { useObservedOperations } from './observed-operations.ts';
import { useOverloadStatus } from './overload-status.ts';
import { usePersistedOperations } from './persisted-operations.ts';
import { usePlannedExecution } from './planned-execution.ts';
import type { GatewayPlugin, LibraryPlugin } from './plugin.ts';
import { usePrivateResponses } from './private-responses.ts';
import { type ReadOnlyReason, useReadOnly } from './read-only.ts';
import { useRequestErrors } from './request-errors.ts';
import { useRequestIds } from './request-ids.ts';
import { type ChangingSchema, useServedSchema } from './served-schema.ts';
import { useStreamedResponses } from './streamed-responses.ts';
import { useUpstreamExtension } from './upstream-extension.ts';

export interface PluginOptions {
  readonly config: Config;
  readonly guards: readonly Guard[];
  readonly schema: ChangingSchema;
  /** Null if the schema has mutations. */
  readonly readOnly: ReadOnlyReason | null;
  /** Trusted documents. Null without a manifest. */
  readonly manifest: Manifest | null;
  /** Whether a request comes from the federation router. */
  readonly isRouter: (headers: Pick<Headers, 'get'>) => boolean;
  /** Bodies that the fast path has read. */
  readonly bodies: WeakMap<IncomingMessage, () => object>;
  readonly refusedOrigins: RefusedOrigins;
  readonly execution: SharedExecution;
  readonly memory: ResponseMemory;
  readonly resultLimit: ResultLimit;
  readonly costs: CostSettings;
  readonly lifecycle: Pick<Lifecycle, 'isReady'>;
  readonly breakers: () => Breakers;
  readonly shared: () => SharedStatus;
  /** Undefined if webhooks are not received. */
  readonly webhooks: () => WebhookCounts | undefined;
  readonly isDemo: boolean;
  readonly organization: HealthOptions['organization'];
  /** Whether a caller with this `Authorization` header may see more than the status in `/health`. */
  readonly showsDetails: (authorization: string | null) => boolean;
  /** Makes the error that a caller sees. */
  readonly present: (error: unknown) => GraphQLError;
  readonly operations: ObservedOperations;
  readonly clock: Clock;
  readonly compression: Compression;
}

export function createPlugins(options: PluginOptions): readonly (GatewayPlugin | LibraryPlugin)[] {
  const {
    config,
    guards,
    schema,
    readOnly,
    manifest,
    isRouter,
    bodies,
    refusedOrigins,
    execution,
    memory,
    resultLimit,
    costs,
    present,
    operations,
    clock,
  } = options;
  const { INTROSPECTION, PERSISTED_ONLY, SHOW_COST, SHOW_UPSTREAM } = config;
  return [
    useServedSchema(schema),
    useObservedOperations(operations),
    useRequestIds(),
    useGuards({ guards, limits: config, hasHome: INTROSPECTION, bodies, refusedOrigins }),
    useHealth({ ...options, now: () => clock.now() }),
    ...(INTROSPECTION ? [useHomePage()] : []),
    usePrivateResponses(),
    useCallerLimits(config),
    useStreamedResponses(),
    usePersistedOperations({ manifest, isOnly: PERSISTED_ONLY, isRouter }),
    useIntrospectionSwitch({ isOn: INTROSPECTION, isRouter }),
    useDefer(),
    useDeferredErrors(present),
    useReadOnly(readOnly),
    useAllowedOperations(),
    useNamedValues(),
    useDocumentLimits(config),
    // After the limits: it coerces variables, and errors of coercion contain whole values.
    usePlannedExecution({ execution, memory, limit: resultLimit, clock }),
    useCost(config, SHOW_COST, costs),
    useOverloadStatus(),
    useRequestErrors(),
    useUpstreamExtension(SHOW_UPSTREAM),
    useCompressedResponses(options.compression),
  ];
}
