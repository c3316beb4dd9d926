import { useRef } from 'react';
import type { FragmentType } from '../gql/fragment-masking.ts';
import { TaskItem } from '../tasks/task-item.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWrite } from '../ui/write.ts';
import { ADD_TASK, type TASK } from './operations.ts';

interface Props {
  readonly leadId: string;
  readonly tasks: readonly ({ readonly id: string } & FragmentType<typeof TASK>)[];
}

export function Tasks({ leadId, tasks }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const write = useWrite();
  const add = async (data: FormData) => {
    const date = String(data.get('date') ?? '');
    const input = { leadId, text: String(data.get('text') ?? ''), ...(date ? { date } : {}) };
    if ((await write(ADD_TASK, { input })) === null) form.current?.reset();
  };
  return (
    <section className="panel" aria-labelledby="tasks">
      <h2 id="tasks">
        Tasks <span className="pill">{tasks.length}</span>
      </h2>
      <ul className="rows">
        {tasks.map((task) => (
          <TaskItem key={task.id} task={task} />
        ))}
      </ul>
      <form ref={form} action={add} className="add">
        <input name="text" aria-label="New task" placeholder="Add a task" required />
        <input name="date" type="date" aria-label="Day of the task" />
        <button type="submit" className="icon-button filled" aria-label="Add the task">
          <Icon name="plus" />
        </button>
      </form>
    </section>
  );
}
