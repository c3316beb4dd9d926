import { createYoga, type YogaInitialContext } from 'graphql-yoga';
import type { CloseClient } from './close/client.ts';
import type { Config } from './config.ts';
import { type Context, createContext } from './context.ts';
import { badInput, isUnforeseen, presentError } from './errors.ts';
import type { ExampleVariables } from './examples.ts';
import { graphiqlOptions, renderGraphiQL } from './graphiql.ts';
import { PageSizes } from './loaders/list.ts';
import { useGatewayToken } from './plugins/gateway-token.ts';
import { useHomePage } from './plugins/home-page.ts';
import { useHostCheck } from './plugins/host-check.ts';
import { usePrivateAnswers } from './plugins/private-answers.ts';
import { useUpstreamExtension } from './plugins/upstream-extension.ts';
import { createSchema } from './schema.ts';

export interface GatewayOptions {
  readonly config: Config;
  readonly client: CloseClient;
  /** Sent to Close in place of the callers' own. Null passes theirs through. */
  readonly authorization: string | null;
  /** What the examples in GraphiQL are run with. */
  readonly exampleVariables?: ExampleVariables;
  /** Hears of errors that nobody foresaw. */
  readonly report: (error: unknown) => void;
}

const STALE_MS = 300_000;

/** Schema, context and plugins as one Yoga. Does no I/O of its own. */
export function createGateway({ config, client, authorization, exampleVariables, report }: GatewayOptions) {
  const settings = {
    sizes: new PageSizes(),
    searchBatch: config.SEARCH_BATCH,
    life: { freshMs: config.CATALOGUE_SECONDS * 1000, staleMs: STALE_MS, now: () => client.clock.now() },
  };
  return createYoga<object, Context>({
    schema: createSchema(),
    context: ({ request }: YogaInitialContext) => {
      const session = client.session(authorization ?? request.headers.get('authorization'), {
        tzOffset: tzOffsetOf(request, config.TZ_OFFSET),
        deadline: client.clock.now() + config.OPERATION_SECONDS * 1000,
        signal: AbortSignal.any([request.signal, AbortSignal.timeout(config.OPERATION_SECONDS * 1000)]),
      });
      return createContext(session, settings);
    },
    plugins: [
      useHostCheck(config.HOST),
      useHomePage(),
      useGatewayToken(config.GATEWAY_TOKEN),
      usePrivateAnswers(),
      useUpstreamExtension(config.SHOW_UPSTREAM),
    ],
    maskedErrors: {
      maskError: (error) => {
        if (isUnforeseen(error)) report(error);
        return presentError(error);
      },
    },
    cors: config.CORS_ORIGINS.length === 0 ? false : { origin: config.CORS_ORIGINS, credentials: false },
    graphiql: graphiqlOptions(exampleVariables),
    renderGraphiQL,
    landingPage: false,
    logging: false,
    multipart: false,
  });
}

/** The caller's hours east of UTC. Throws `BAD_USER_INPUT` if they are none. */
function tzOffsetOf(request: Request, fallback: number): number {
  const header = request.headers.get('x-tz-offset');
  if (header === null) return fallback;
  const hours = header.trim() === '' ? Number.NaN : Number(header);
  if (hours >= -12 && hours <= 14) return hours;
  throw badInput('x-tz-offset must be hours east of UTC, from -12 to 14.');
}
