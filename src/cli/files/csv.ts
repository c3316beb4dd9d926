/** CSV as RFC 4180 describes it. Texts that a spreadsheet would run as formulas are made harmless. docs/decisions/083 */

/** A spreadsheet runs a cell that begins with one of these. The apostrophes are those that `guarded` adds. */
const FORMULA = /^'*[=+\-@\t\r]/;
/** Numbers and phone numbers run as nothing. */
const NUMBER = /^[+-][\d\s().-]*$/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** A text that a spreadsheet shows and does not run: with an apostrophe before it. */
export const guarded = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** The text without the apostrophe that `guarded` added. */
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

const SPECIAL = /[",\r\n]/;
const END = '\r\n';

const cell = (text: string): string => (SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line, with its end. A single empty cell is quoted, because parsers skip empty lines. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.length === 1 && cells[0] === '' ? '""' : cells.map(cell).join(',')}${END}`;

/** A line of a file, and where it stands. */
export interface Record {
  readonly cells: readonly string[];
  /** The number of its first line, from 1. */
  readonly line: number;
}

/** Says that a file is UTF-8. Excel takes other files for those of the system's own encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Parses a file in pieces. Accepts lines that end with CRLF, LF or CR. Skips empty lines. */
export class CsvParser {
  readonly #separator: string;
  #records: Record[] = [];
  #cells: string[] = [];
  #cell = '';
  /** `quote`: after a quotation mark in a quoted cell, which ends the cell unless another follows. */
  #place: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  #wasQuoted = false;
  #line = 1;
  #firstLine = 1;
  #isAfterReturn = false;
  #isFirst = true;

  constructor(separator = ',') {
    this.#separator = separator;
  }

  /** The records that end in this piece. */
  push(text: string): readonly Record[] {
    const piece = this.#isFirst && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    if (text !== '') this.#isFirst = false;
    for (const character of piece) this.#take(character);
    return this.#taken();
  }

  /** The last record, if the file does not end with a line end. Throws if a quoted cell has no end. */
  end(): readonly Record[] {
    if (this.#place === 'quoted') throw new Error(`Line ${this.#firstLine}: A quoted cell has no end.`);
    this.#endRecord();
    return this.#taken();
  }

  #taken(): readonly Record[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #take(character: string): void {
    const isLineEnd = character === '\n' || character === '\r';
    const isPair = character === '\n' && this.#isAfterReturn;
    this.#isAfterReturn = character === '\r';
    if (this.#place === 'quoted') {
      if (isLineEnd && !isPair) this.#line += 1;
      if (character === '"') this.#place = 'quote';
      else this.#cell += character;
      return;
    }
    if (isPair && this.#place === 'start' && this.#cells.length === 0) {
      this.#firstLine = this.#line;
      return;
    }
    if (this.#place === 'quote' && character === '"') {
      this.#cell += '"';
      this.#place = 'quoted';
      return;
    }
    if (isLineEnd) {
      this.#line += 1;
      this.#endRecord();
    } else if (character === this.#separator) this.#endCell();
    else if (character === '"' && this.#place === 'start') {
      this.#place = 'quoted';
      this.#wasQuoted = true;
    } else {
      this.#cell += character;
      this.#place = 'plain';
    }
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#place = 'start';
  }

  #endRecord(): void {
    const isEmpty = this.#cells.length === 0 && this.#cell === '' && !this.#wasQuoted;
    if (!isEmpty) {
      this.#endCell();
      this.#records.push({ cells: this.#cells, line: this.#firstLine });
    }
    this.#cells = [];
    this.#cell = '';
    this.#place = 'start';
    this.#wasQuoted = false;
    this.#firstLine = this.#line;
  }
}
