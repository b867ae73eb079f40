import type { ComponentChildren } from 'preact';
import type { Frame } from './frame.ts';
import { autosavePause } from './script.ts';

type FormProps = {
  action: string;
  frame: Frame;
  /** Version of the evaluation that a task form answers. */
  version?: number;
  class?: string;
  multipart?: boolean;
  /** When the draft that is shown was saved, for forms that are saved while they are written; empty without one. */
  draftAt?: string;
  children: ComponentChildren;
};

/** A form that comes back with its token. Nothing is checked by the browser, so that everything is said in our words. */
export function Form(props: FormProps) {
  const { action, frame, version, class: className, multipart = false, draftAt, children } = props;
  return (
    <form
      method="post"
      action={action}
      class={className}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
      data-autosave={draftAt === undefined ? undefined : autosavePause}
    >
      <input type="hidden" name="formToken" value={frame.formToken} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {draftAt === undefined ? null : <input type="hidden" name="draftAt" value={draftAt} />}
      {children}
    </form>
  );
}

/** The button that says what happens: `name` of the command in `do`. */
export function Do({ command, kind, children }: DoProps) {
  return (
    <button type="submit" name="do" value={command} class={kind ?? 'primary'}>
      {children}
    </button>
  );
}

type DoProps = { command: string; kind?: 'primary' | 'secondary' | 'quiet'; children: ComponentChildren };
