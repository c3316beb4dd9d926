import { Build, canBuild } from './build.ts';
import { BuiltFiles } from './built-files.ts';
import { notice } from './notice.ts';
import type { Page } from './page.ts';

const RELOAD_SECONDS = 2;

/** The files of a page, or a notice while there are none. */
export class BuiltPage {
  readonly page: Page;
  readonly #canBuild: boolean;
  #files: BuiltFiles;
  #build: Build | undefined;

  /** `mayBuild`: whether the first visitor starts the build, if the files are missing. */
  constructor(page: Page, mayBuild: boolean) {
    this.page = page;
    this.#canBuild = mayBuild && canBuild(page);
    this.#files = new BuiltFiles(page.folder);
  }

  /** Whether the page exists, built or not. */
  get exists(): boolean {
    return this.files.isComplete || canBuild(this.page);
  }

  /** Looks for them again as long as they are missing. */
  get files(): BuiltFiles {
    if (!this.#files.isComplete) this.#files = new BuiltFiles(this.page.folder);
    return this.#files;
  }

  /** What to show while there are no files. Starts the build. */
  notice(): string {
    const { title, script } = this.page;
    const command = `npm run ${script}`;
    if (this.#canBuild) this.#build ??= new Build(script);
    if (this.#build === undefined) {
      return notice({ title, text: 'This page is not built yet. Run in the folder of the gateway:', code: command });
    }
    const { failure } = this.#build;
    return failure === null
      ? notice({
          title,
          text: 'This page is being built. It opens by itself in about a minute.',
          reloadSeconds: RELOAD_SECONDS,
        })
      : notice({ title, text: `Building this page failed. Run ${command}, then reload. It printed:`, code: failure });
  }

  stop(): void {
    this.#build?.stop();
  }
}
