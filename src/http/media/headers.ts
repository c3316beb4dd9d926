import { decimalOf } from '../../close/wire/bounds.ts';
import type { OpenFile } from '../../close/wire/files.ts';

/** Types that a browser shows or plays without running anything. SVG images can contain scripts. */
const SHOWN =
  /^(?:(?:audio|video)\/[\w.+-]+|image\/(?!svg)[\w.+-]+|application\/pdf|text\/plain)(?:\s*;\s*[\w-]+=[\w.+-]+)*$/i;
const DOWNLOADED = 'application/octet-stream';

/** Headers of Close's storage that are passed on. */
const PASSED = ['content-length', 'content-range', 'content-encoding', 'accept-ranges', 'etag', 'last-modified'];

/** Headers of every file: it runs nothing, and no cache stores it. */
const SAFE = {
  'cache-control': 'private, no-store',
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const textOf = (headers: OpenFile['headers'], name: string): string | null => {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
};

/** The size of the body in bytes. Null if Close does not report it. */
export const lengthOf = ({ headers }: OpenFile): number | null => decimalOf(textOf(headers, 'content-length'));

/** The headers of the response. `path`: of the file at Close, whose last part is its name. */
export function headersOfFile({ headers }: OpenFile, path: string): Record<string, string> {
  const type = textOf(headers, 'content-type') ?? DOWNLOADED;
  const isShown = SHOWN.test(type);
  const passed = PASSED.flatMap((name) => {
    const value = textOf(headers, name);
    return value === null ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(passed),
    'content-type': isShown ? type : DOWNLOADED,
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${fileNameOf(path)}`,
    ...SAFE,
  };
}

/** In the encoding of RFC 8187. */
function fileNameOf(path: string): string {
  const [pathname = ''] = path.split('?', 1);
  const name = pathname.split('/').findLast((part) => part !== '') ?? 'file';
  return name.replace(/[^\w.%~-]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
