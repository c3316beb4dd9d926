import './workers.ts';
import 'graphiql/graphiql.css';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-explorer/style.css';
import './style.css';
import { createRoot } from 'react-dom/client';
import { Page } from './frame/page.tsx';
import { readAbout, readExamples } from './gateway/about.ts';
import { defineThemes } from './themes.ts';

// GraphiQL imports them only once it is shown. A theme initializes the editor, and services that a later module registers are missing.
void Promise.all([import('monaco-graphql/esm/monaco-editor.js'), import('monaco-graphql/esm/lite.js')]).then(
  ([{ editor }]) => defineThemes(editor),
);
void readAbout();
void readExamples();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Page />);
