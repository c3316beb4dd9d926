/** Builds the image of deploy/image/Dockerfile with buildah, on a base that is made from Debian's packages. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled, output } from '../support/processes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BASE = 'localhost/node-base';
const IMAGE = 'localhost/close-graphql';

/** The reason why no image can be built. Null if one can. */
export const NO_IMAGE: string | null =
  process.getuid?.() !== 0
    ? 'Only root can build an image here.'
    : !isInstalled('buildah') || !isInstalled('mmdebstrap')
      ? 'buildah and mmdebstrap are not installed.'
      : null;

/** What the image says about how it is run. */
export interface ImageConfig {
  readonly User: string;
  readonly Env: readonly string[];
  readonly Entrypoint: readonly string[];
  readonly WorkingDir: string;
  readonly StopSignal: string;
  readonly Labels: Readonly<Record<string, string>>;
  readonly Healthcheck: { readonly Test: readonly string[] };
}

export interface BuiltImage {
  readonly config: ImageConfig;
  /** The files of a container. */
  readonly root: string;
  /** Compressed size of the layers that are not those of the base. */
  readonly addedBytes: number;
  close(): Promise<void>;
}

export async function buildImage(labels: Readonly<Record<string, string>>): Promise<BuiltImage> {
  const folder = await mkdtemp(join(tmpdir(), 'close-graphql-image-'));
  const storage = ['--root', join(folder, 'storage'), '--runroot', join(folder, 'run')];
  const env = { ...process.env, BUILDAH_ISOLATION: 'chroot' };
  const buildah = async (...args: readonly string[]) =>
    (await output('buildah', [...storage, ...args], { env, cwd: ROOT })).trim();
  const close = async () => {
    await buildah('umount', '--all').catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await buildBase(folder, buildah);
    const npmrc = join(homedir(), '.npmrc');
    await buildah(
      'bud',
      ...['--pull-never', '--format', 'docker', '--file', 'deploy/image/Dockerfile', '--tag', IMAGE],
      ...['--ignorefile', 'deploy/image/Dockerfile.dockerignore'],
      ...(existsSync(npmrc) ? ['--secret', `id=npmrc,src=${npmrc}`] : []),
      ...Object.entries({ NODE_IMAGE: BASE, ...labels }).flatMap(([name, value]) => [
        '--build-arg',
        `${name}=${value}`,
      ]),
      '.',
    );
    const { Docker } = JSON.parse(await buildah('inspect', '--type', 'image', IMAGE)) as {
      Docker: { config: ImageConfig };
    };
    return {
      config: Docker.config,
      root: await buildah('mount', await buildah('from', '--pull-never', IMAGE)),
      addedBytes: await addedBytes(folder, buildah),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Buildah = (...args: readonly string[]) => Promise<string>;

/** Debian with Node and npm where the official image has them. */
async function buildBase(folder: string, buildah: Buildah): Promise<void> {
  const tar = join(folder, 'base.tar');
  const packages = '--include=ca-certificates,libstdc++6';
  // With mounts of its process alone: none is left if the test is ended.
  const alone = ['--mount', '--fork', '--kill-child', 'mmdebstrap'];
  await output('unshare', [...alone, '--quiet', '--variant=essential', packages, 'bookworm', tar]);
  const container = await buildah('from', 'scratch');
  await buildah('add', container, tar, '/');
  await rm(tar);
  const root = await buildah('mount', container);
  const npm = await realpath((await output('sh', ['-c', 'command -v npm'])).trim());
  await cp(process.execPath, join(root, 'usr/local/bin/node'), { dereference: true });
  await cp(join(npm, '..', '..'), join(root, 'usr/local/lib/node_modules/npm'), { recursive: true, dereference: true });
  await symlink('../lib/node_modules/npm/bin/npm-cli.js', join(root, 'usr/local/bin/npm'));
  const settings = ['--env', 'PATH=/usr/local/bin:/usr/bin:/bin'];
  const authorities = process.env.NODE_EXTRA_CA_CERTS;
  if (authorities !== undefined) {
    await cp(authorities, join(root, 'usr/local/share/authorities.crt'), { dereference: true });
    settings.push('--env', 'NODE_EXTRA_CA_CERTS=/usr/local/share/authorities.crt');
  }
  await buildah('config', ...settings, container);
  await buildah('umount', container);
  await buildah('commit', '--rm', container, BASE);
}

async function addedBytes(folder: string, buildah: Buildah): Promise<number> {
  const layersOf = async (image: string) => {
    const target = join(folder, `pushed-${image.split('/').at(-1)}`);
    await buildah('push', '--quiet', image, `oci:${target}:latest`);
    return layers(target);
  };
  const base = new Set((await layersOf(BASE)).map(({ digest }) => digest));
  const added = (await layersOf(IMAGE)).filter(({ digest }) => !base.has(digest));
  return added.reduce((sum, { size }) => sum + size, 0);
}

interface Layer {
  readonly digest: string;
  readonly size: number;
}

async function layers(folder: string): Promise<readonly Layer[]> {
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(folder, path), 'utf8'));
  const index = (await read('index.json')) as { manifests: readonly Layer[] };
  const digest = index.manifests[0]?.digest.replace(':', '/') ?? '';
  return ((await read(join('blobs', digest))) as { layers: readonly Layer[] }).layers;
}
