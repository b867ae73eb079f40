import { Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words.ts';

type FileFormProps = { action: string; hint: string; wrong: boolean; frame: Frame; w: Words };

/** The form that takes a table as a file; nothing is imported by sending it. */
export function FileForm({ action, hint, wrong, frame, w }: FileFormProps) {
  return (
    <Form action={action} frame={frame} multipart>
      <div class={wrong ? 'field wrong' : 'field'}>
        <label for="roster">{w.t('roster.file')}</label>
        <p class="hint" id="roster-hint">
          {hint}
        </p>
        <input type="file" id="roster" name="roster" accept=".csv,text/csv" aria-describedby="roster-hint" />
      </div>
      <button type="submit" class="primary">
        {w.t('roster.check')}
      </button>
    </Form>
  );
}

type Column = { name: string; about: string };

/** What the columns of the file are called, and what stands in them. */
export function FileColumns({ columns, w }: { columns: readonly Column[]; w: Words }) {
  return (
    <details class="folded">
      <summary>{w.t('roster.columnsTitle')}</summary>
      <p>{w.t('roster.columnsHint')}</p>
      <ul class="codes">
        {columns.map(({ name, about }) => (
          <li key={name}>
            <code>{name}</code> {about}
          </li>
        ))}
      </ul>
    </details>
  );
}
