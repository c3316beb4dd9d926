import type { ReactNode } from 'react';
import { Search } from '../search/search.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { href, useRoute } from '../ui/route.ts';
import { useTheme } from '../ui/theme.ts';
import { Toasts } from '../ui/toasts.tsx';
import { Banner, LiveDot } from './banner.tsx';
import { useWorkspace } from './workspace.tsx';

const PAGES: readonly (readonly [page: string, label: string, icon: IconName])[] = [
  ['board', 'Pipelines', 'board'],
  ['leads', 'Leads', 'leads'],
  ['tasks', 'My tasks', 'tasks'],
  ['reports', 'Reports', 'reports'],
];

export function Shell({ children }: { readonly children: ReactNode }) {
  const { page } = useRoute();
  const { me } = useWorkspace();
  const [theme, toggle] = useTheme();
  return (
    <div className="shell">
      <nav className="nav" aria-label="Pages">
        <span className="brand">
          <img src="./board/icon.svg" alt="" width={28} height={28} />
          <span>{me.organization?.name ?? 'Close'}</span>
        </span>
        {PAGES.map(([name, label, icon]) => (
          <a key={name} href={href(name)} className="nav-link" aria-current={page === name ? 'page' : undefined}>
            <Icon name={icon} />
            <span>{label}</span>
          </a>
        ))}
        <span className="me">
          <Avatar name={me.name} size={28} />
          <span>{me.name}</span>
        </span>
      </nav>
      <header className="top">
        <Search />
        <LiveDot />
        <button
          type="button"
          className="icon-button"
          onClick={toggle}
          aria-label={theme === 'dark' ? 'Light colours' : 'Dark colours'}
        >
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        </button>
      </header>
      <main className="main">
        <Banner />
        {children}
      </main>
      <Toasts />
    </div>
  );
}
