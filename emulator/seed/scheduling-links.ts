/** Links of all sources, one of another user, and shared links. */
import { idOf } from './random.ts';
import type { SchedulingLink, SharedSchedulingLink, User } from './schema.ts';

export function buildSchedulingLinks(users: readonly User[], namespace: string): SchedulingLink[] {
  const [me = '', other = me] = users.map(({ id }) => id);
  const link = (n: number, user_id: string, name: string, url: string): SchedulingLink => ({
    id: idOf('schlnk', n, namespace),
    ...{ user_id, name, url, description: n === 1 ? null : 'To find a time.' },
    ...{ source: 'MANUAL', source_id: null, source_type: null, duration_in_minutes: null },
  });
  return [
    link(0, me, 'Instruments, 30 minutes', 'https://calendar.example/instruments'),
    {
      ...link(1, me, 'Quick call', 'https://calendly.example/nora/15min'),
      ...{ source: 'CALENDLY', source_id: 'event-type-15', source_type: 'Solo', duration_in_minutes: 15 },
    },
    {
      ...link(2, me, 'Site visit', 'https://visits.example/nora'),
      ...{ source: 'THIRD_PARTY', source_id: 'visit-1', source_type: 'Multi-Use', duration_in_minutes: 120 },
    },
    link(3, other, 'Of another user', 'https://calendar.example/other'),
  ];
}

export const buildSharedSchedulingLinks = (namespace: string): SharedSchedulingLink[] =>
  ['First call', 'Demo'].map((name, n) => ({
    id: idOf('schlnk', 100 + n, namespace),
    name,
    description: n === 0 ? 'For new contacts.' : null,
    template_tag: name.toLowerCase().replace(' ', '_'),
  }));
