/** Colors of the editors. Those of Monaco are too faint for small text (WCAG 2.1, level AA). */
import type { editor } from 'monaco-editor/esm/vs/editor/editor.api.js';

export const THEMES = { light: 'explorer-light', dark: 'explorer-dark' };

const ACCENTS = { light: '#1551d6', dark: '#75aefc' };
const SHEETS = { light: '#ffffff', dark: '#1d2434' };
const LINES = { light: '#5c6778', dark: '#9aa6ba' };

const colorsOf = (theme: 'light' | 'dark'): Record<string, string> => ({
  'editor.background': '#ffffff00',
  'editorLineNumber.foreground': LINES[theme],
  'editorLineNumber.activeForeground': LINES[theme],
  'editorLineNumber.dimmedForeground': LINES[theme],
  'editorWidget.background': SHEETS[theme],
  'editorHoverWidget.background': SHEETS[theme],
  'editorSuggestWidget.background': SHEETS[theme],
  'editorSuggestWidget.highlightForeground': ACCENTS[theme],
  'quickInput.background': SHEETS[theme],
  'menu.background': SHEETS[theme],
  focusBorder: ACCENTS[theme],
});

const rulesOf = (colors: Readonly<Record<string, string>>) =>
  Object.entries(colors).map(([token, foreground]) => ({ token, foreground }));

/** Defining one initializes the editor, so its modules have to be there. */
export function defineThemes({ defineTheme }: typeof editor): void {
  defineTheme(THEMES.light, {
    base: 'vs',
    inherit: true,
    colors: colorsOf('light'),
    rules: rulesOf({
      comment: '3f6212',
      keyword: '1d3fbf',
      number: '0b5f3c',
      string: '0b5f3c',
      'string.key.json': '8f1d1d',
      'string.value.json': '10408f',
      type: '0b5a66',
      'type.identifier': '0b5a66',
      variable: '4540a8',
      'argument.identifier.gql': '4540a8',
      'key.identifier': '7a3400',
    }),
  });
  defineTheme(THEMES.dark, {
    base: 'vs-dark',
    inherit: true,
    colors: colorsOf('dark'),
    rules: rulesOf({
      comment: '9ccc84',
      keyword: '8ab8ff',
      number: 'b5d6a8',
      string: 'e3a98b',
      type: '6fd6c4',
      'type.identifier': '6fd6c4',
      variable: 'b3adff',
      'argument.identifier.gql': 'b3adff',
      'key.identifier': 'a8dbff',
    }),
  });
}
