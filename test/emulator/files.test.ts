/** Recordings, voicemails and attachments, which lie next to the API. */
import { describe, expect, test } from 'vitest';
import { buildSeed, createEmulator, type EmulatorOptions } from '../../emulator/index.ts';

const seed = buildSeed({ leads: 60 });
const urlOf = (column: string) =>
  seed.activities.map(({ details }) => String(details[column])).find((url) => url.startsWith('https://api.close.com/'));
const pathOf = (url = '') => new URL(url).pathname;
const RECORDING = pathOf(urlOf('recording_url'));
const VOICEMAIL = pathOf(urlOf('voicemail_url'));
const ATTACHMENT = '/go/file/persisted/1/quote.pdf/';

function start(options: EmulatorOptions = {}) {
  const emulator = createEmulator({ seed, ...options });
  const authorization = `Bearer ${emulator.apiKey}`;
  const get = (url: string, headers: Record<string, string> = { authorization }) =>
    emulator.handle({ method: 'GET', url, headers: { host: '127.0.0.1:4001', ...headers } });
  return { get, authorization };
}

describe('a file', () => {
  test.each([RECORDING, VOICEMAIL, ATTACHMENT])('%s redirects to a storage that takes no API key', (path) => {
    const { get, authorization } = start();
    const { status, headers, body } = get(path);
    expect([status, body, new URL(headers.location ?? '').origin]).toEqual([302, '', 'http://localhost:4001']);
    const { pathname, search } = new URL(headers.location ?? '');
    expect(get(pathname + search, {}).status).toBe(200);
    expect(get(pathname + search, { authorization }).status).toBe(400);
    expect(get(pathname, {}).status).toBe(403);
  });

  test('needs an API key, and has to exist', () => {
    const { get } = start();
    expect(get(RECORDING, {}).status).toBe(401);
    expect(get(RECORDING, { authorization: 'Bearer other' }).status).toBe(401);
    for (const path of [
      '/call/acti_other/recording/',
      RECORDING.replace('recording', 'voicemail'),
      '/go/file/',
      '/go/',
    ]) {
      expect([path, get(path).status]).toEqual([path, 404]);
    }
  });

  test('can be at Close itself, and is read in ranges', () => {
    const { get, authorization } = start({ switches: { fileStorage: 'close' } });
    const whole = get(RECORDING);
    expect([whole.status, whole.headers['content-type']]).toEqual([200, 'audio/mpeg']);
    const size = whole.bytes?.length ?? 0;
    const part = (range: string) => {
      const { status, headers, bytes } = get(RECORDING, { authorization, range });
      return [status, headers['content-range'], bytes?.length];
    };
    expect(part('bytes=0-9')).toEqual([206, `bytes 0-9/${size}`, 10]);
    expect(part(`bytes=${size - 5}-`)).toEqual([206, `bytes ${size - 5}-${size - 1}/${size}`, 5]);
    expect(part('bytes=-3')).toEqual([206, `bytes ${size - 3}-${size - 1}/${size}`, 3]);
    expect(part(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, 0]);
    expect(part('bytes=0-1,3-4')).toEqual([200, undefined, size]);
  });
});
