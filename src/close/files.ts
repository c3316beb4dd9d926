/** Files of Close that need a credential: recordings, voicemails and attachments. They lie next to the API. */

/** Rows name either origin. Only the first takes API keys, and the paths are the same (seen with attachments). */
const CLOSE_ORIGINS = ['https://api.close.com', 'https://app.close.com'];

const PATHS = [/^\/call\/[\w-]+\/(?:recording|voicemail)\/?$/, /^\/go\/file\/./];

/** A server may decode them before it resolves `..`. */
const ENCODED_SLASH = /%2f|%5c/i;

/**
 * The path of a file of Close, with its query. Null for any other URL. The path is all that is used of the URL: files are
 * requested from the origin of the API.
 */
export function filePathOf(text: string, apiOrigin: string): string | null {
  const url = URL.parse(text);
  if (url === null || !(url.origin === apiOrigin || CLOSE_ORIGINS.includes(url.origin))) return null;
  const { pathname, search } = url;
  return PATHS.some((form) => form.test(pathname)) && !ENCODED_SLASH.test(pathname) ? pathname + search : null;
}
