import { createHash } from 'node:crypto';

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:15vh auto;padding:0 1rem}pre{white-space:pre-wrap}';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The policy of a notice. Nothing but its own style applies. */
export const NOTICE_POLICY = { 'style-src': `'sha256-${STYLE_HASH}'` };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Notice {
  readonly title: string;
  readonly text: string;
  /** A command or its output. */
  readonly code?: string;
  /** When the browser loads the page again. Absent: not by itself. */
  readonly reloadSeconds?: number;
}

/** A page without a script that says why the page itself is not there. */
export function notice({ title, text, code, reloadSeconds }: Notice): string {
  const reload = reloadSeconds === undefined ? '' : `<meta http-equiv="refresh" content="${reloadSeconds}">\n`;
  const block = code === undefined ? '' : `<pre>${escaped(code)}</pre>\n`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${reload}<title>${escaped(title)}</title>
<style>${STYLE}</style>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
${block}</html>
`;
}
