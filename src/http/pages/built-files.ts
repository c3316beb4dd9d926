import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Encoding } from '../media-types.ts';

const unpack = promisify(gunzip);

/** A file in one encoding. */
export interface BuiltFile {
  readonly bytes: Buffer;
  readonly etag: string;
}

/** The files next to a file that contain it compressed. */
const SUFFIXES: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz', identity: '' };

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export const typeOf = (name: string): string => TYPES[extname(name)] ?? 'application/octet-stream';

/** Whether a name contains a hash of the content, so that caches may keep it for ever. */
export const isHashed = (name: string): boolean => /-[\w-]{8}\.\w+$/.test(name);

/**
 * The files of a folder by their names with slashes. Names are compared with the list, so that no path leaves the folder.
 * Each file is read once, and all responses share its bytes.
 */
export class BuiltFiles {
  readonly #folder: string;
  readonly #names: ReadonlySet<string>;
  readonly #read = new Map<string, Promise<BuiltFile>>();

  constructor(folder: string) {
    this.#folder = folder;
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    this.#names = new Set(files.map((file) => file.replaceAll('\\', '/')));
  }

  /** Whether the folder is built. */
  get isComplete(): boolean {
    return this.#has('index.html');
  }

  /** Null if there is no such file. */
  get(
    name: string,
    encodings: readonly Encoding[],
  ): { readonly encoding: Encoding; readonly file: Promise<BuiltFile> } | null {
    if (!(extname(name) in TYPES) || !this.#has(name)) return null;
    const encoding = encodings.find((each) => this.#names.has(name + SUFFIXES[each])) ?? 'identity';
    return { encoding, file: this.#file(name + SUFFIXES[encoding]) };
  }

  /** The npm package has large files only compressed. */
  #has(name: string): boolean {
    return this.#names.has(name) || this.#names.has(name + SUFFIXES.gzip);
  }

  #file(name: string): Promise<BuiltFile> {
    const known = this.#read.get(name);
    if (known !== undefined) return known;
    const file = this.#bytesOf(name).then((bytes) => ({
      bytes,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    }));
    this.#read.set(name, file);
    file.catch(() => this.#read.delete(name));
    return file;
  }

  async #bytesOf(name: string): Promise<Buffer> {
    if (this.#names.has(name)) return readFile(join(this.#folder, name));
    return unpack(await readFile(join(this.#folder, name + SUFFIXES.gzip)));
  }
}
