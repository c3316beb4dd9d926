// Made by `npm run codegen` from src/config/variables.ts. Not edited by hand.

/** The variables of the configuration, as options of `createGateway`. */
export interface ConfigOptions {
  /** API key of the organization that the gateway serves. Variable: `CLOSE_API_KEY`. Type: text. */
  readonly closeApiKey?: string | undefined;

  /**
   * File with the value of CLOSE_API_KEY, in place of the variable. Read at the start. Variable:
   * `CLOSE_API_KEY_FILE`. Type: path of a text file.
   */
  readonly closeApiKeyFile?: string | undefined;

  /**
   * Base URL of Close. If set without CLOSE_API_KEY, the gateway forwards each caller's Authorization header to
   * Close. Variable: `CLOSE_API_URL`. Type: URL. Default: https://api.close.com/api/v1.
   */
  readonly closeApiUrl?: string | undefined;

  /**
   * Check CLOSE_API_KEY at the start, with one request to Close (`/me/`, at most 5 seconds). The gateway does not
   * start with a key that Close refuses. If Close does not answer, it starts with a warning. Variable:
   * `STARTUP_CHECK`. Type: boolean. Default: true.
   */
  readonly startupCheck?: boolean | undefined;

  /**
   * Token that callers send as `Authorization: Bearer <token>`. Only when the gateway holds the API key. Two are
   * valid at a time, to replace one by the other. Variable: `GATEWAY_TOKEN`. Type: text, at least 16 characters; or
   * two, separated by a comma.
   */
  readonly gatewayToken?: string | readonly string[] | undefined;

  /**
   * File with the value of GATEWAY_TOKEN, in place of the variable. Several values stand on lines of their own.
   * Read again within 5 seconds after it changes. Variable: `GATEWAY_TOKEN_FILE`. Type: path of a text file.
   */
  readonly gatewayTokenFile?: string | undefined;

  /**
   * Number of proxies in front of the gateway that append to `X-Forwarded-For`. They tell the address of each
   * client. With 0, the header is ignored, and a client's address is that of its connection. Variable:
   * `TRUSTED_PROXIES`. Type: whole number, at most 10. Default: 0.
   */
  readonly trustedProxies?: number | undefined;

  /**
   * Origins whose pages may call the gateway, such as `https://app.example`. None by default. The demo also allows
   * pages of this machine, such as `http://localhost:5173`. Variable: `CORS_ORIGINS`. Type: origins, separated by
   * commas.
   */
  readonly corsOrigins?: string | readonly string[] | undefined;

  /**
   * Allow introspection and serve the explorer. On by default, off with PERSISTED_ONLY. Variable: `INTROSPECTION`.
   * Type: boolean. Default: true, or false with PERSISTED_ONLY.
   */
  readonly introspection?: boolean | undefined;

  /**
   * Manifest of trusted documents, which callers send by id: Apollo's format, or an object from id to document.
   * Variable: `PERSISTED_OPERATIONS`. Type: path of a JSON file.
   */
  readonly persistedOperations?: string | undefined;

  /**
   * Reject operations that are not in the manifest. A router that sends ROUTER_SECRET may still select `_entities`
   * and `_service`. Variable: `PERSISTED_ONLY`. Type: boolean. Default: false.
   */
  readonly persistedOnly?: boolean | undefined;

  /**
   * Serve the graph without mutations. A mutation that is sent anyway is refused with `READ_ONLY`. Variable:
   * `READ_ONLY`. Type: boolean. Default: false.
   */
  readonly readOnly?: boolean | undefined;

  /**
   * Secret that a federation router sends as `x-router-secret`. It allows `_entities` and `_service` where
   * PERSISTED_ONLY or INTROSPECTION would reject them. Two are valid at a time. Variable: `ROUTER_SECRET`. Type:
   * text, at least 16 characters; or two, separated by a comma.
   */
  readonly routerSecret?: string | readonly string[] | undefined;

  /**
   * File with the value of ROUTER_SECRET, in place of the variable. Several values stand on lines of their own.
   * Read again within 5 seconds after it changes. Variable: `ROUTER_SECRET_FILE`. Type: path of a text file.
   */
  readonly routerSecretFile?: string | undefined;

  /**
   * Issuer (`iss`) of an identity provider. Callers send its tokens as `Authorization: Bearer <token>`. Only when
   * the gateway holds the API key. Requires JWT_AUDIENCE and JWT_JWKS_URL. Variable: `JWT_ISSUER`. Type: text.
   */
  readonly jwtIssuer?: string | undefined;

  /** Audiences (`aud`), of which a token must have one. Variable: `JWT_AUDIENCE`. Type: texts, separated by commas. */
  readonly jwtAudience?: string | readonly string[] | undefined;

  /**
   * Where the provider publishes its keys: an https: or file: URL, or http: on a loopback address. They are read at
   * the start and every 5 minutes. Variable: `JWT_JWKS_URL`. Type: URL.
   */
  readonly jwtJwksUrl?: string | undefined;

  /**
   * Further identity providers: a list of `{ "issuer", "audience", "jwksUrl", "algorithms" }`. `audience` may be a
   * list, `algorithms` may be left out. Variable: `JWT_ISSUERS_FILE`. Type: path of a JSON file.
   */
  readonly jwtIssuersFile?: string | undefined;

  /**
   * Scopes that permit to read and to write, such as `read=crm:read write=crm:write`. Several for one permission
   * are alternatives; write includes read. By default every token permits both. Variable: `JWT_SCOPES`. Type:
   * `read=<scope>` and `write=<scope>`, separated by spaces.
   */
  readonly jwtScopes?: string | undefined;

  /**
   * Claim with the scopes: a text with spaces, or a list. Names of claims may be paths, such as
   * `realm_access.roles`. Variable: `JWT_SCOPE_CLAIM`. Type: name of a claim. Default: scope.
   */
  readonly jwtScopeClaim?: string | undefined;

  /**
   * Claim with the names of the operations that the caller may run. A token without the claim permits all. Names
   * bind only together with PERSISTED_ONLY. Variable: `JWT_OPERATIONS_CLAIM`. Type: name of a claim.
   */
  readonly jwtOperationsClaim?: string | undefined;

  /**
   * Claim with the id of the caller's user in Close, such as `user_…`. It does not change what the caller may do.
   * Variable: `JWT_CLOSE_USER_CLAIM`. Type: name of a claim.
   */
  readonly jwtCloseUserClaim?: string | undefined;

  /**
   * The caller's offset from UTC, east positive, for requests without the header `x-tz-offset`. Date filters use
   * it. Variable: `TZ_OFFSET`. Type: hours, from -12 to 14. Default: 0.
   */
  readonly tzOffset?: number | undefined;

  /**
   * Compress responses from 1 KiB on with zstd, br or gzip, for callers that accept it. Turn it off if a proxy in
   * front compresses. Variable: `COMPRESSION`. Type: boolean. Default: true.
   */
  readonly compression?: boolean | undefined;

  /**
   * Add `extensions.upstream` to every response, not only to those for `x-upstream: 1`. On by default with the
   * emulator. Variable: `SHOW_UPSTREAM`. Type: boolean. Default: true with the emulator, else false.
   */
  readonly showUpstream?: boolean | undefined;

  /**
   * Add `extensions.cost` to every response, not only to those for `x-cost: 1`. Variable: `SHOW_COST`. Type:
   * boolean. Default: false.
   */
  readonly showCost?: boolean | undefined;

  /**
   * Timeout for a whole operation, including time spent queued. Variable: `OPERATION_SECONDS`. Type: seconds, at
   * most 300. Default: 30.
   */
  readonly operationSeconds?: number | undefined;

  /** Timeout for one request to Close. Variable: `REQUEST_SECONDS`. Type: seconds, at most 300. Default: 15. */
  readonly requestSeconds?: number | undefined;

  /** Timeout for opening a connection to Close. Variable: `CONNECT_SECONDS`. Type: seconds, at most 60. Default: 2. */
  readonly connectSeconds?: number | undefined;

  /**
   * Grace period for running operations after SIGTERM. Connections that are still open 4 seconds later are closed.
   * Variable: `SHUTDOWN_SECONDS`. Type: seconds, at most 300. Default: 25.
   */
  readonly shutdownSeconds?: number | undefined;

  /**
   * How long cached users, pipelines, statuses and custom field definitions count as fresh. Variable:
   * `CATALOGUE_SECONDS`. Type: seconds, at most 3600. Default: 60.
   */
  readonly catalogueSeconds?: number | undefined;

  /**
   * Maximum number of ids in one search request. It is an assumption that Close accepts 200. Variable:
   * `SEARCH_BATCH`. Type: whole number, from 1 to 200. Default: 200.
   */
  readonly searchBatch?: number | undefined;

  /**
   * Interval at which Close's event log is read while anyone is subscribed. Webhooks cause further reads. Default:
   * 10, or 1 with the emulator. Variable: `POLL_SECONDS`. Type: seconds, from 1 to 300. Default: 10, or 1 with the
   * emulator.
   */
  readonly pollSeconds?: number | undefined;

  /**
   * Signing keys of the webhook subscriptions that post to `/webhooks/close`. Several allow to rotate them. Without
   * one, that path does not exist. Variable: `CLOSE_WEBHOOK_KEYS`. Type: keys of 64 hexadecimal digits, separated
   * by commas.
   */
  readonly closeWebhookKeys?: string | readonly string[] | undefined;

  /**
   * File with the value of CLOSE_WEBHOOK_KEYS, in place of the variable. Several values stand on lines of their
   * own. Read again within 5 seconds after it changes. Variable: `CLOSE_WEBHOOK_KEYS_FILE`. Type: path of a text
   * file.
   */
  readonly closeWebhookKeysFile?: string | undefined;

  /**
   * Maximum age of a webhook's timestamp. Close repeats a failed delivery for 72 hours, and does not document
   * whether a repetition has a new timestamp. A webhook can only cause a read of the event log, so old ones are
   * harmless. Variable: `WEBHOOK_MAX_AGE_SECONDS`. Type: seconds, at most 1000000. Default: 259200.
   */
  readonly webhookMaxAgeSeconds?: number | undefined;

  /**
   * How long a link to a recording, voicemail or attachment is valid at least. It is valid for twice as long at
   * most. Variable: `MEDIA_SECONDS`. Type: whole number of seconds, at most 86400. Default: 900.
   */
  readonly mediaSeconds?: number | undefined;

  /**
   * Origins to which Close may redirect requests for files. `*.` stands for any subdomain. The credential is not
   * sent to them. Variable: `MEDIA_ORIGINS`. Type: origins, separated by commas. Default:
   * https://*.s3.amazonaws.com,https://s3.amazonaws.com.
   */
  readonly mediaOrigins?: string | readonly string[] | undefined;

  /**
   * URL under which clients reach this gateway, such as `https://gateway.example`. Links begin with it. By default
   * they are paths. Variable: `PUBLIC_URL`. Type: URL.
   */
  readonly publicUrl?: string | undefined;

  /**
   * Secret of all copies of the gateway. With it, a link of one copy works at the others and after a restart. The
   * first value encrypts, both decrypt. What copies share in Redis is encrypted with the first value. Variable:
   * `SHARED_SECRET`. Type: text, at least 16 characters; or two, separated by a comma.
   */
  readonly sharedSecret?: string | readonly string[] | undefined;

  /**
   * File with the value of SHARED_SECRET, in place of the variable. Several values stand on lines of their own.
   * Read again within 5 seconds after it changes. Variable: `SHARED_SECRET_FILE`. Type: path of a text file.
   */
  readonly sharedSecretFile?: string | undefined;

  /**
   * Redis or Valkey in which several copies of the gateway share their state. Requires SHARED_SECRET. With
   * `rediss:` the connection uses TLS; `NODE_EXTRA_CA_CERTS` names the certificate of an own authority. Variable:
   * `REDIS_URL`. Type: URL, `redis:` or `rediss:`.
   */
  readonly redisUrl?: string | undefined;

  /**
   * File with the value of REDIS_URL, in place of the variable. Read at the start. Variable: `REDIS_URL_FILE`.
   * Type: path of a text file.
   */
  readonly redisUrlFile?: string | undefined;

  /**
   * Beginning of every key in Redis. Copies share their state if they have the same prefix and the same
   * SHARED_SECRET. Variable: `REDIS_PREFIX`. Type: text, at most 100 characters. Default: close-graphql:.
   */
  readonly redisPrefix?: string | undefined;

  /**
   * How long an operation waits for Redis at most. After one such wait, each copy works alone until Redis answers
   * again. Variable: `REDIS_TIMEOUT_MS`. Type: whole number of milliseconds, at most 10000. Default: 50.
   */
  readonly redisTimeoutMs?: number | undefined;

  /**
   * Add a typed field to the schema for each custom field, such as `Lead.custom { renewalDate }`. Requires
   * CLOSE_API_KEY or the emulator. Variable: `TYPED_CUSTOM_FIELDS`. Type: boolean. Default: false.
   */
  readonly typedCustomFields?: boolean | undefined;

  /**
   * Interval at which the gateway checks for added, renamed and deleted custom fields. Variable:
   * `CUSTOM_FIELDS_SECONDS`. Type: seconds, at most 86400. Default: 300.
   */
  readonly customFieldsSeconds?: number | undefined;

  /**
   * Maps ids of custom fields to their names in the schema. These names stay when a custom field is renamed in
   * Close. Variable: `CUSTOM_FIELD_NAMES`. Type: path of a JSON file.
   */
  readonly customFieldNames?: string | undefined;

  /**
   * Level of the JSON log lines: `info` logs each operation, `debug` also each request to Close. Default: `info`,
   * or `warn` with the emulator. Variable: `LOG_LEVEL`. Type: `silent`, `error`, `warn`, `info`, `debug`. Default:
   * info, or warn with the emulator.
   */
  readonly logLevel?: 'silent' | 'error' | 'warn' | 'info' | 'debug' | undefined;

  /**
   * Write a line for each mutation field: caller, operation, digests of ids, outcome. LOG_LEVEL does not affect
   * these lines. Off by default with the emulator. Variable: `AUDIT_LOG`. Type: boolean. Default: true, or false
   * with the emulator.
   */
  readonly auditLog?: boolean | undefined;

  /**
   * Port on which the gateway serves metrics as Prometheus text, at `/metrics`. 0 selects a free port. Off by
   * default. Variable: `METRICS_PORT`. Type: port.
   */
  readonly metricsPort?: number | undefined;

  /**
   * Address of the metrics. They need no token: let only Prometheus reach any non-loopback address. Variable:
   * `METRICS_HOST`. Type: host. Default: 127.0.0.1.
   */
  readonly metricsHost?: string | undefined;

  /**
   * Base URL of an OpenTelemetry collector that takes OTLP over HTTP as JSON. Traces are sent to `/v1/traces` below
   * it. Off by default. The other variables of OpenTelemetry, such as `OTEL_SERVICE_NAME` and
   * `OTEL_EXPORTER_OTLP_HEADERS`, apply too. Variable: `OTEL_EXPORTER_OTLP_ENDPOINT`. Type: URL.
   */
  readonly otelExporterOtlpEndpoint?: string | undefined;

  /**
   * Percentage of traces that are kept. Those that failed, were slow, or that the caller keeps (`traceparent`) are
   * always kept. Variable: `TRACE_PERCENT`. Type: number, from 0 to 100. Default: 10.
   */
  readonly tracePercent?: number | undefined;

  /**
   * Duration from which an operation or a request counts as slow. Variable: `TRACE_SLOW_MS`. Type: milliseconds.
   * Default: 2000.
   */
  readonly traceSlowMs?: number | undefined;

  /**
   * Send the header `traceparent` to Close with each request. Variable: `TRACE_PROPAGATE`. Type: boolean. Default:
   * false.
   */
  readonly tracePropagate?: boolean | undefined;

  /**
   * Serve tools for agents at `/mcp`, by the Model Context Protocol. Variable: `MCP`. Type: boolean. Default:
   * false.
   */
  readonly mcp?: boolean | undefined;

  /**
   * Offer mutations as tools: the example operations that are marked, or the trusted documents with a description.
   * Variable: `MCP_WRITES`. Type: boolean. Default: false.
   */
  readonly mcpWrites?: boolean | undefined;

  /**
   * Offer the tools `search_schema` and `query`, by which agents write their own queries. Not with PERSISTED_ONLY.
   * Variable: `MCP_EXPLORE`. Type: boolean. Default: false.
   */
  readonly mcpExplore?: boolean | undefined;

  /**
   * List the schema of each result too. The list of tools is then about seven times larger. Variable:
   * `MCP_OUTPUT_SCHEMAS`. Type: boolean. Default: false.
   */
  readonly mcpOutputSchemas?: boolean | undefined;

  /**
   * Maximum request body size in bytes. Also that of a message on a WebSocket, which is then closed with 1009.
   * Variable: `LIMIT_BODY_BYTES`. Type: whole number. Default: 262144.
   */
  readonly limitBodyBytes?: number | undefined;

  /**
   * Maximum webhook body size in bytes. An event contains its whole object, such as an email. Variable:
   * `LIMIT_WEBHOOK_BYTES`. Type: whole number. Default: 1048576.
   */
  readonly limitWebhookBytes?: number | undefined;

  /** Maximum token count. Comments count. Variable: `LIMIT_TOKENS`. Type: whole number. Default: 2000. */
  readonly limitTokens?: number | undefined;

  /** Maximum query depth. Fragments count. Variable: `LIMIT_DEPTH`. Type: whole number. Default: 12. */
  readonly limitDepth?: number | undefined;

  /** Maximum introspection depth. Variable: `LIMIT_INTROSPECTION_DEPTH`. Type: whole number. Default: 15. */
  readonly limitIntrospectionDepth?: number | undefined;

  /**
   * Maximum alias count. A fragment's aliases count once per spread. Variable: `LIMIT_ALIASES`. Type: whole number.
   * Default: 30.
   */
  readonly limitAliases?: number | undefined;

  /** Maximum root field count. Variable: `LIMIT_ROOT_FIELDS`. Type: whole number. Default: 20. */
  readonly limitRootFields?: number | undefined;

  /**
   * Maximum directive count. A fragment's directives count once per spread. Variable: `LIMIT_DIRECTIVES`. Type:
   * whole number. Default: 20.
   */
  readonly limitDirectives?: number | undefined;

  /**
   * Maximum fragment count. Named and inline fragments count. Variable: `LIMIT_FRAGMENTS`. Type: whole number.
   * Default: 50.
   */
  readonly limitFragments?: number | undefined;

  /** Maximum page size. For a list at the root. Variable: `LIMIT_PAGE`. Type: whole number. Default: 500. */
  readonly limitPage?: number | undefined;

  /**
   * Maximum page size below a list. For a list below another list. Variable: `LIMIT_PAGE_BELOW_LIST`. Type: whole
   * number. Default: 100.
   */
  readonly limitPageBelowList?: number | undefined;

  /**
   * Maximum node count. `first` multiplied down the tree. A list in the parent's row counts as at most ten, one of
   * plain values as one, and any other without `first` as ten. Variable: `LIMIT_NODES`. Type: whole number.
   * Default: 50000.
   */
  readonly limitNodes?: number | undefined;

  /**
   * Maximum number of requests to Close. For one operation, estimated before it starts and counted while it runs.
   * Variable: `LIMIT_COST`. Type: whole number. Default: 100.
   */
  readonly limitCost?: number | undefined;

  /** Maximum number of items in an input list. Variable: `LIMIT_LIST_ITEMS`. Type: whole number. Default: 250. */
  readonly limitListItems?: number | undefined;

  /** Maximum nesting depth of an argument. Variable: `LIMIT_INPUT_DEPTH`. Type: whole number. Default: 16. */
  readonly limitInputDepth?: number | undefined;

  /**
   * Maximum number of clauses in a search filter. Variable: `LIMIT_FILTER_CLAUSES`. Type: whole number. Default:
   * 500.
   */
  readonly limitFilterClauses?: number | undefined;

  /** Maximum number of representations. Variable: `LIMIT_REPRESENTATIONS`. Type: whole number. Default: 2000. */
  readonly limitRepresentations?: number | undefined;

  /**
   * Maximum number of values in variables. Scalars, nulls, empty lists and empty objects, in all variables
   * together. Variable: `LIMIT_VARIABLE_VALUES`. Type: whole number. Default: 5000.
   */
  readonly limitVariableValues?: number | undefined;

  /** Maximum number of keys in a variable object. Variable: `LIMIT_VARIABLE_KEYS`. Type: whole number. Default: 250. */
  readonly limitVariableKeys?: number | undefined;

  /**
   * Maximum length of a string in variables. In UTF-16 code units. Variable: `LIMIT_VARIABLE_TEXT`. Type: whole
   * number. Default: 100000.
   */
  readonly limitVariableText?: number | undefined;

  /**
   * Maximum number of open subscriptions. Of all callers. Variable: `LIMIT_SUBSCRIPTIONS`. Type: whole number.
   * Default: 10000.
   */
  readonly limitSubscriptions?: number | undefined;

  /**
   * Maximum number of open subscriptions of one caller. Variable: `LIMIT_CALLER_SUBSCRIPTIONS`. Type: whole number.
   * Default: 100.
   */
  readonly limitCallerSubscriptions?: number | undefined;

  /**
   * Maximum number of operations of one caller that run. Subscriptions do not count. Variable:
   * `LIMIT_CALLER_OPERATIONS`. Type: whole number. Default: 500.
   */
  readonly limitCallerOperations?: number | undefined;

  /**
   * Maximum number of operations of one caller in a minute. New subscriptions count. Variable:
   * `LIMIT_CALLER_OPERATIONS_PER_MINUTE`. Type: whole number. Default: 6000.
   */
  readonly limitCallerOperationsPerMinute?: number | undefined;

  /**
   * Maximum number of requests to Close for one caller in a minute. Estimated when an operation starts, and
   * corrected when it ends. Variable: `LIMIT_CALLER_COST_PER_MINUTE`. Type: whole number. Default: 12000.
   */
  readonly limitCallerCostPerMinute?: number | undefined;

  /**
   * Maximum number of events that wait for one subscription to read them. Counted when further events come, so that
   * a bulk action does not end it. Variable: `LIMIT_SUBSCRIPTION_EVENTS`. Type: whole number. Default: 256.
   */
  readonly limitSubscriptionEvents?: number | undefined;

  /** Maximum number of open WebSockets. Variable: `LIMIT_SOCKETS`. Type: whole number. Default: 10000. */
  readonly limitSockets?: number | undefined;

  /**
   * Maximum number of operations of one WebSocket. Subscriptions, and operations that run. Variable:
   * `LIMIT_SOCKET_OPERATIONS`. Type: whole number. Default: 100.
   */
  readonly limitSocketOperations?: number | undefined;

  /**
   * Maximum media size in bytes. Of one response with a recording, voicemail or attachment. 502 if Close reports
   * more; else the response is cut off. Variable: `LIMIT_MEDIA_BYTES`. Type: whole number. Default: 268435456.
   */
  readonly limitMediaBytes?: number | undefined;

  /**
   * Maximum number of files that are being sent. Recordings, voicemails and attachments. Beyond, 503 with
   * `Retry-After`. Variable: `LIMIT_MEDIA_STREAMS`. Type: whole number. Default: 100.
   */
  readonly limitMediaStreams?: number | undefined;

  /**
   * Maximum number of files that are being sent for one credential. The gateway's own key is exempt. Variable:
   * `LIMIT_MEDIA_STREAMS_PER_CREDENTIAL`. Type: whole number. Default: 20.
   */
  readonly limitMediaStreamsPerCredential?: number | undefined;

  /**
   * Maximum size of a tool result in bytes. Of the data as JSON. A larger one is cut, and says so. Variable:
   * `LIMIT_MCP_RESULT_BYTES`. Type: whole number. Default: 40960.
   */
  readonly limitMcpResultBytes?: number | undefined;

  /**
   * Maximum number of requests of one caller to `/mcp` that run. Beyond, 429 with `Retry-After`. Variable:
   * `LIMIT_MCP_CALLS`. Type: whole number. Default: 10.
   */
  readonly limitMcpCalls?: number | undefined;

  /**
   * Maximum response size in bytes. Estimated while the result is completed. Variable: `LIMIT_RESPONSE_BYTES`.
   * Type: whole number. Default: 33554432.
   */
  readonly limitResponseBytes?: number | undefined;
}
