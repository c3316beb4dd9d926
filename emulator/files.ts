/** Recordings, voicemails and attachments. They lie next to the API, and their content is INVENTED. */
import { badRequest, CloseError, notFound } from './errors.ts';
import type { Switches } from './options.ts';
import type { EmulatorRequest } from './request.ts';
import type { Reply } from './request-context.ts';
import type { Tables } from './tables.ts';

/** The URL of what was recorded of a call (recorded). */
export const callUrl = (id: string, what: 'recording' | 'voicemail') => `https://api.close.com/call/${id}/${what}/`;

/** The URL of an attachment. API keys are accepted by the same path at api.close.com only (seen). */
export const attachmentUrl = (n: number, filename: string) =>
  `https://app.close.com/go/file/persisted/${n}/${filename}/`;

const CALL = /^\/call\/([^/]+)\/(recording|voicemail)\/$/;
const ATTACHMENT = /^\/go\/file\/(?:.+\/)?[^/]+\.(\w+)\/$/;
/** Where files are stored: another origin, which knows a signature and no API key. */
const STORAGE = '/storage';
const SIGNATURE = 'signature';

/** Milliseconds of silence in a frame of an MP3 file, and the frame: 32 kbit/s, 44.1 kHz, mono. */
const FRAME_MS = 26;
const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x10, 0xc4]), Buffer.alloc(100)]);
const RECORDED_MS = 5_000;
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

interface StoredFile {
  readonly type: string;
  readonly bytes: Buffer;
}

const TYPES: Readonly<Record<string, StoredFile>> = {
  mp3: { type: 'audio/mpeg', bytes: Buffer.concat(Array.from({ length: RECORDED_MS / FRAME_MS }, () => FRAME)) },
  png: { type: 'image/png', bytes: Buffer.from(PIXEL, 'base64') },
  pdf: { type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') },
  txt: { type: 'text/plain', bytes: Buffer.from('Text\n') },
  html: { type: 'text/html', bytes: Buffer.from('<script>alert(1)</script>') },
};
const OTHER: StoredFile = { type: 'application/octet-stream', bytes: Buffer.from([0, 1, 2, 3]) };

/** The answer of the storage. Null for a request that is for Close itself. */
export function storageReply({ url, headers = {} }: EmulatorRequest): Reply | null {
  const { pathname, searchParams } = new URL(`http://emulator.invalid${url}`);
  if (!pathname.startsWith(`${STORAGE}/`)) return null;
  if (headers.authorization !== undefined) throw badRequest('Only one auth mechanism allowed.');
  if (searchParams.get(SIGNATURE) === null) throw new CloseError(403, { error: 'Access Denied' });
  return fileReply(typeOf(pathname.slice(STORAGE.length)), headers.range);
}

/** The answer to an authenticated request for a file. Null for any other path. */
export function closeFileReply(
  { url, headers = {} }: EmulatorRequest,
  tables: Tables,
  { fileStorage }: Pick<Switches, 'fileStorage'>,
): Reply | null {
  const { pathname } = new URL(`http://emulator.invalid${url}`);
  const [, callId = '', what = ''] = CALL.exec(pathname) ?? [];
  if (what === '' && !ATTACHMENT.test(pathname)) return null;
  if (what !== '' && tables.activity.get(callId)?.details[`${what}_url`] == null) throw notFound('Call');
  if (fileStorage === 'close') return fileReply(typeOf(pathname), headers.range);
  const location = `${otherOrigin(headers.host)}${STORAGE}${pathname}?${SIGNATURE}=1`;
  return { status: 302, headers: { location }, body: null };
}

/** The same socket under another name. */
function otherOrigin(host = '127.0.0.1'): string {
  return host.startsWith('127.0.0.1') ? `http://${host.replace('127.0.0.1', 'localhost')}` : `http://${host}`;
}

function typeOf(pathname: string): StoredFile {
  const extension = CALL.test(pathname) ? 'mp3' : (ATTACHMENT.exec(pathname)?.[1] ?? '');
  return TYPES[extension] ?? OTHER;
}

/** One range, as browsers ask for. */
const RANGE = /^bytes=(\d*)-(\d*)$/;

function fileReply({ type, bytes }: StoredFile, range = ''): Reply {
  const common = { 'content-type': type, 'accept-ranges': 'bytes', etag: `"${bytes.length}"` };
  const reply = (status: number, part: Buffer, more: Record<string, string>): Reply => ({
    status,
    headers: { ...common, 'content-length': String(part.length), ...more },
    body: null,
    bytes: part,
  });
  const [, from = '', to = ''] = RANGE.exec(range) ?? [];
  if (from === '' && to === '') return reply(200, bytes, {});
  const first = from === '' ? Math.max(0, bytes.length - Number(to)) : Number(from);
  const last = Math.min(from === '' || to === '' ? bytes.length - 1 : Number(to), bytes.length - 1);
  if (first > last) return reply(416, Buffer.alloc(0), { 'content-range': `bytes */${bytes.length}` });
  const contentRange = `bytes ${first}-${last}/${bytes.length}`;
  return reply(206, bytes.subarray(first, last + 1), { 'content-range': contentRange });
}
