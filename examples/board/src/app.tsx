import { lazy, Suspense } from 'react';
import { BoardPage } from './board/board-page.tsx';
import { LeadPage } from './lead/lead-page.tsx';
import { LeadsPage } from './leads/leads-page.tsx';
import { Shell } from './shell/shell.tsx';
import { Workspace } from './shell/workspace.tsx';
import { TasksPage } from './tasks/tasks-page.tsx';
import { useRoute } from './ui/route.ts';
import { Loading } from './ui/states.tsx';

/** With the chart library, which the other pages do not need. */
const ReportsPage = lazy(() => import('./reports/reports-page.tsx'));

export function App() {
  return (
    <Workspace>
      <Shell>
        <Page />
      </Shell>
    </Workspace>
  );
}

function Page() {
  const { page, id, query } = useRoute();
  switch (page) {
    case 'leads':
      return id === null ? <LeadsPage /> : <LeadPage id={id} key={id} />;
    case 'tasks':
      return <TasksPage />;
    case 'reports':
      return (
        <Suspense fallback={<Loading />}>
          <ReportsPage pipelineId={id} />
        </Suspense>
      );
    default:
      return <BoardPage pipelineId={id} openId={query.get('open')} />;
  }
}
