/** Relay's compiler, and Relay's runtime without React. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type ConcreteRequest,
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getSingularSelector,
  type MutationParameters,
  Network,
  type ReaderFragment,
  RecordSource,
  Store,
  type Variables,
} from 'relay-runtime';
import type { TestGateway } from './gateway.ts';

const require = createRequire(import.meta.url);
const PACKAGES = join(import.meta.dirname, '..', 'relay', 'package.json');

/** The path of Relay's compiler. Null if it is not installed. Tests that need it are skipped then. */
export const relayCompiler: string | null = existsSync(join(PACKAGES, '..', 'node_modules', 'relay-compiler'))
  ? (createRequire(PACKAGES)('relay-compiler') as string)
  : null;
export const NO_RELAY = 'relay-compiler is not installed. Install it: npm --prefix test/relay ci';

const SCHEMA = join(import.meta.dirname, '..', '..', 'schema.generated.graphql');

export interface Compiled {
  request(name: string): ConcreteRequest;
  fragment(name: string): ReaderFragment;
  remove(): Promise<void>;
}

/** Compiles the documents of a folder against the committed SDL. Throws the errors of the compiler. */
export async function compileRelay(folder: string): Promise<Compiled> {
  const root = await mkdtemp(join(tmpdir(), 'relay-'));
  const artifacts = join(root, 'artifacts');
  await Promise.all([
    cp(folder, join(root, 'src'), { recursive: true }),
    mkdir(artifacts),
    cp(SCHEMA, join(root, 'schema.graphql')),
  ]);
  const config = {
    src: 'src',
    schema: 'schema.graphql',
    language: 'javascript',
    artifactDirectory: 'artifacts',
    eagerEsModules: false,
  };
  await writeFile(join(root, 'relay.config.json'), JSON.stringify(config));
  if (relayCompiler === null) throw new Error(NO_RELAY);
  await promisify(execFile)(relayCompiler, ['relay.config.json'], { cwd: root });
  return {
    request: (name) => require(join(artifacts, `${name}.graphql.js`)) as ConcreteRequest,
    fragment: (name) => require(join(artifacts, `${name}.graphql.js`)) as ReaderFragment,
    remove: () => rm(root, { recursive: true }),
  };
}

/** A Relay environment whose network is the gateway. */
export class RelayApp {
  readonly environment: Environment;

  constructor(gateway: TestGateway) {
    this.environment = new Environment({
      store: new Store(new RecordSource()),
      network: Network.create(async ({ text }, variables) => {
        const { data, errors } = await gateway.execute(text ?? '', variables);
        if (errors !== undefined) throw new Error(JSON.stringify(errors));
        return { data };
      }),
    });
  }

  /** Executes a query and reads its data from the store. */
  async query<T>(request: ConcreteRequest, variables: Variables): Promise<T> {
    await fetchQuery(this.environment, request, variables).toPromise();
    return this.environment.lookup(createOperationDescriptor(request, variables).fragment).data as T;
  }

  /** The data of a fragment in the store. Throws if a part is missing. */
  read<T>(fragment: ReaderFragment, reference: unknown): T {
    const { data, isMissingData } = this.environment.lookup(getSingularSelector(fragment, reference));
    if (isMissingData) throw new Error(`The store lacks a part of ${fragment.name}.`);
    return data as T;
  }

  /** The id of the record on which a fragment is spread. */
  idOf(fragment: ReaderFragment, reference: unknown): string {
    return getSingularSelector(fragment, reference).dataID;
  }

  /** Does the same as `loadNext` of `usePaginationFragment`. */
  loadNext(fragment: ReaderFragment, reference: unknown, count: number, cursor: string, id?: string): Promise<void> {
    return this.#loadMore('forward', fragment, reference, count, cursor, id);
  }

  /** Does the same as `loadPrevious` of `usePaginationFragment`. */
  loadPrevious(fragment: ReaderFragment, reference: unknown, count: number, cursor: string): Promise<void> {
    return this.#loadMore('backward', fragment, reference, count, cursor);
  }

  async #loadMore(
    direction: 'forward' | 'backward',
    fragment: ReaderFragment,
    reference: unknown,
    count: number,
    cursor: string,
    id?: string,
  ): Promise<void> {
    const { paginationRequest, paginationMetadata } = getPaginationMetadata(fragment, fragment.name);
    const { owner } = getSingularSelector(fragment, reference);
    const extra = id === undefined ? {} : { id };
    const variables = getPaginationVariables(direction, count, cursor, owner.variables, extra, paginationMetadata);
    await fetchQuery(this.environment, paginationRequest, variables).toPromise();
  }

  mutate(mutation: ConcreteRequest, variables: Variables): Promise<unknown> {
    return new Promise((onCompleted, onError) => {
      commitMutation<MutationParameters>(this.environment, { mutation, variables, onCompleted, onError });
    });
  }
}
