/** Small pages, built by hand. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { EXPLORER, type Page } from '../../src/http/pages/page.ts';

/** Takes the place of the explorer, which needs a build. */
export const EMPTY_EXPLORER: Page = { ...EXPLORER, folder: join(import.meta.dirname, 'explorer') };

export const SCRIPT = `console.log(${JSON.stringify('page '.repeat(500))});`;
export const STYLE = 'body { margin: 0 }'.repeat(100);
export const SCRIPT_PATH = '/page/index-0a1B_c-d.js';

export interface PageFixture extends AsyncDisposable {
  readonly page: Page;
  /** Writes the built files. */
  build(): Promise<void>;
}

/** A page at `/page`. Its files are missing until `build` is called. */
export async function pageFixture(): Promise<PageFixture> {
  const root = await mkdtemp(join(tmpdir(), 'close-page-'));
  const folder = join(root, 'dist');
  await writeFile(join(root, 'package.json'), '{}');
  await writeFile(join(root, 'secret.txt'), 'secret');
  return {
    page: { path: '/page', folder, script: 'no-such-script', title: 'Page', policy: { 'img-src': "'none'" } },
    async build() {
      await mkdir(join(folder, 'page'), { recursive: true });
      const script = join(folder, SCRIPT_PATH);
      await writeFile(script, SCRIPT);
      await writeFile(`${script}.br`, brotliCompressSync(SCRIPT));
      await writeFile(`${script}.gz`, gzipSync(SCRIPT));
      await writeFile(join(folder, 'page', 'style-0a1B_c-d.css.gz'), gzipSync(STYLE));
      await writeFile(join(folder, 'page', 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
      await writeFile(
        join(folder, 'index.html'),
        `<!doctype html><script type="module" src=".${SCRIPT_PATH}"></script>`,
      );
    },
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}
