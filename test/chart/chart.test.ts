/** The chart: linted, rendered with combinations of values, and each object checked as Kubernetes does. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { describeVariables } from '../../src/config/config.ts';
import { type Helm, installHelm, type KubernetesObject, type PodSpec, type Values } from './helm.ts';

let helm: Helm;
let isMissing = false;
beforeAll(async () => {
  const found = await installHelm();
  if (found === null) isMissing = true;
  else helm = found;
});
beforeEach((context) => {
  if (isMissing) context.skip('helm could not be installed.');
});
afterAll(() => helm?.close());

const IMAGE = { 'image.repository': 'registry.example/close-graphql' };
const SECRETS = {
  'secrets.existingSecret': 'close-graphql',
  'secrets.keys.CLOSE_API_KEY': 'close-api-key',
  'secrets.keys.GATEWAY_TOKEN': 'gateway-token',
};
const KEY = { ...IMAGE, ...SECRETS };
const SHARED = { ...KEY, 'secrets.keys.REDIS_URL': 'redis-url', 'secrets.keys.SHARED_SECRET': 'shared-secret' };

const COMBINATIONS: Readonly<Record<string, { readonly values: Values; readonly kinds: readonly string[] }>> = {
  'a key': {
    values: KEY,
    kinds: ['Deployment', 'PodDisruptionBudget', 'Service', 'Service'],
  },
  'credentials of callers': {
    values: { ...IMAGE, 'env.CLOSE_API_URL': 'https://api.close.com/api/v1', 'metrics.enabled': false },
    kinds: ['Deployment', 'PodDisruptionBudget', 'Service'],
  },
  'users who sign in': {
    values: {
      ...IMAGE,
      'secrets.existingSecret': 'close-graphql',
      'secrets.keys.CLOSE_API_KEY': 'close-api-key',
      'env.JWT_ISSUER': 'https://id.example/',
      'env.JWT_AUDIENCE': 'crm',
      'env.JWT_JWKS_URL': 'https://id.example/keys',
    },
    kinds: ['Deployment', 'PodDisruptionBudget', 'Service', 'Service'],
  },
  everything: {
    values: {
      ...SHARED,
      'autoscaling.enabled': true,
      'metrics.serviceMonitor.enabled': true,
      'metrics.serviceMonitor.labels.release': 'prometheus',
      'service.type': 'LoadBalancer',
      'service.annotations.owner': 'crm',
      'imagePullSecrets[0].name': 'registry',
      'nodeSelector.kubernetes\\.io/arch': 'arm64',
      'tolerations[0].key': 'spot',
      'tolerations[0].operator': 'Exists',
      'podAnnotations.owner': 'crm',
      'podLabels.team': 'crm',
      'env.TRUSTED_PROXIES': 1,
      'env.READ_ONLY': true,
    },
    kinds: ['Deployment', 'HorizontalPodAutoscaler', 'PodDisruptionBudget', 'Service', 'Service', 'ServiceMonitor'],
  },
  'a demo, one copy': {
    values: {
      ...IMAGE,
      demo: true,
      replicaCount: 1,
      'podDisruptionBudget.enabled': false,
      'secrets.existingSecret': 'demo',
      'secrets.keys.GATEWAY_TOKEN': 'token',
    },
    kinds: ['Deployment', 'Service', 'Service'],
  },
};

test.each(Object.entries(COMBINATIONS))('%s: lint and all objects are right', async (_name, { values, kinds }) => {
  const { code, stdout } = await helm.lint(values);
  expect(code, stdout).toBe(0);
  const objects = await helm.render(values);
  expect(objects.map(({ kind }) => kind).toSorted()).toEqual(kinds);
  expect((await Promise.all(objects.map(helm.problems))).flat()).toEqual([]);
});

test('what Kubernetes does not accept is found', async () => {
  const [deployment] = (await helm.render(KEY)).filter(({ kind }) => kind === 'Deployment');
  const wrong = JSON.parse(JSON.stringify(deployment).replaceAll('"containerPort":4000', '"containerPort":"http"'));
  expect(await helm.problems(wrong)).toEqual([expect.stringContaining('containerPort')]);
});

test.each([
  ['no image', SECRETS, 'image.repository is missing'],
  ['no Close', IMAGE, 'Close is not configured'],
  [
    'a key that every pod may use',
    { ...IMAGE, 'secrets.existingSecret': 'a', 'secrets.keys.CLOSE_API_KEY': 'k' },
    'GATEWAY_TOKEN',
  ],
  ['Redis without a secret', { ...KEY, 'secrets.keys.REDIS_URL': 'redis-url' }, 'requires secrets.keys.SHARED_SECRET'],
  ['a Secret without a name', { ...KEY, 'secrets.existingSecret': '' }, 'existingSecret'],
  ['the value of a secret', { ...KEY, 'env.GATEWAY_TOKEN': 'token-in-plain-text' }, 'GATEWAY_TOKEN'],
  ['a variable that the chart sets', { ...KEY, 'env.PORT': 80 }, 'PORT'],
  ['an unknown secret', { ...KEY, 'secrets.keys.CLOSE_KEY': 'k' }, 'CLOSE_KEY'],
  ['an unknown value', { ...KEY, replicas: 3 }, 'replicas'],
  ['no copies', { ...KEY, replicaCount: 0 }, 'replicaCount'],
  [
    'monitoring without metrics',
    { ...KEY, 'metrics.enabled': false, 'metrics.serviceMonitor.enabled': true },
    'metrics',
  ],
])('%s is refused when the chart is rendered', async (_name, values: Values, message) => {
  await expect(helm.render(values)).rejects.toThrow(message);
});

function podOf(objects: readonly KubernetesObject[]): PodSpec {
  const template = objects.find(({ kind }) => kind === 'Deployment')?.spec.template;
  if (template === undefined) throw new Error('There is no Deployment.');
  return template.spec;
}

test('secrets are files of one Secret, and their values appear nowhere', async () => {
  const pod = podOf(await helm.render(SHARED));
  const [{ env }] = pod.containers;
  expect(env.filter(({ name }) => name.endsWith('_FILE'))).toEqual([
    { name: 'CLOSE_API_KEY_FILE', value: '/run/secrets/close-graphql/close-api-key' },
    { name: 'GATEWAY_TOKEN_FILE', value: '/run/secrets/close-graphql/gateway-token' },
    { name: 'REDIS_URL_FILE', value: '/run/secrets/close-graphql/redis-url' },
    { name: 'SHARED_SECRET_FILE', value: '/run/secrets/close-graphql/shared-secret' },
  ]);
  const items = ['close-api-key', 'gateway-token', 'redis-url', 'shared-secret'].map((key) => ({ key, path: key }));
  expect(pod.volumes).toEqual([
    { name: 'secrets', secret: { secretName: 'close-graphql', defaultMode: 0o440, items } },
  ]);
});

test('a pod has longer to end than the gateway needs', async () => {
  expect(podOf(await helm.render({ ...KEY, shutdownSeconds: 60, preStopSeconds: 10 }))).toMatchObject({
    terminationGracePeriodSeconds: 75,
    containers: [{ env: expect.arrayContaining([{ name: 'SHUTDOWN_SECONDS', value: '60' }]) }],
  });
});

test('every variable that the chart sets is one of the gateway', async () => {
  const known = new Set([...describeVariables().map(({ name }) => name), 'NODE_OPTIONS']);
  const [{ env }] = podOf(await helm.render(COMBINATIONS.everything?.values ?? {})).containers;
  expect(env.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
});

test('all secrets of the gateway can be given, and none as a plain value', async () => {
  const secrets = describeVariables().flatMap(({ name }) => (name.endsWith('_FILE') ? [name.slice(0, -5)] : []));
  const known = new Set(describeVariables().map(({ name }) => name));
  for (const name of secrets.filter((each) => known.has(each))) {
    await expect(helm.render({ ...SHARED, [`secrets.keys.${name}`]: 'a' })).resolves.toBeDefined();
    await expect(helm.render({ ...SHARED, [`env.${name}`]: 'a' })).rejects.toThrow(name);
  }
});

test('the image is that of the version, or of a digest', async () => {
  const imageOf = async (values: Values) => podOf(await helm.render({ ...KEY, ...values })).containers[0].image;
  expect(await imageOf({})).toBe(`registry.example/close-graphql:${packageJson.version}`);
  const digest = `sha256:${'0'.repeat(64)}`;
  expect(await imageOf({ 'image.digest': digest })).toBe(`registry.example/close-graphql@${digest}`);
});

test('only the headless Service has the port of the metrics, and the alert rules find their job', async () => {
  const objects = await helm.render(COMBINATIONS.everything?.values ?? {}, 'crm');
  const services = objects.filter(({ kind }) => kind === 'Service');
  expect(services.map(({ metadata, spec }) => [metadata.name, spec.type ?? spec.clusterIP, spec.ports])).toEqual([
    ['crm-close-graphql', 'LoadBalancer', [{ name: 'http', port: 80, targetPort: 'http' }]],
    ['crm-close-graphql-metrics', 'None', [{ name: 'metrics', port: 9464, targetPort: 'metrics' }]],
  ]);
  const monitor = objects.find(({ kind }) => kind === 'ServiceMonitor');
  expect(monitor?.spec).toMatchObject({ jobLabel: 'app.kubernetes.io/name' });
  expect(services[1]?.metadata.labels).toMatchObject({
    'app.kubernetes.io/name': 'close-graphql',
    ...monitor?.spec.selector?.matchLabels,
  });
});

test('the notes warn of copies without a common state, and of made-up data', async () => {
  expect(await helm.notes(KEY)).toContain('share no state');
  expect(await helm.notes(SHARED)).not.toContain('share no state');
  expect(await helm.notes({ ...SHARED, demo: true })).toContain('made up');
});
