/** Markdown that VitePress renders: `<` and `{{` outside code would be read as Vue templates. */

export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** The id of a heading. VitePress compares ids without regard to case in no place, browsers neither. */
export const anchor = (text: string): string => text.toLowerCase();

const escapeOutsideCode = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;')))
    .join('');

export const paragraph = (text: string): string => escapeOutsideCode(text.replace(/[ \t]*\n[ \t]*/g, '\n'));

/** One line, as the cell of a table. */
export const cell = (text: string): string => escapeOutsideCode(text.replace(/\s*\n\s*/g, ' ')).replaceAll('|', '\\|');

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
