import type { ComponentChildren } from 'preact';

/** The four meanings of a colour, and none. Each has a shape of its own, so that nobody needs the colour. */
export type Meaning = 'done' | 'waiting' | 'late' | 'attention' | 'plain';

const shapes: Record<Meaning, string> = {
  done: 'M3 8.5 6.5 12 13 4.5',
  waiting: 'M8 4v4l3 2M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8',
  late: 'M8 4.5v4.5M8 11.6v.4M8 1.5 14.8 14H1.2Z',
  attention: 'M8 4v5M8 11.6v.4M2 2h12v12H2Z',
  plain: 'M4 8h8',
};

/** The shapes, once a page. The marks of long lists have theirs from the style sheet, so that lists stay light. */
export function Shapes() {
  return (
    <svg width="0" height="0" class="shapes" aria-hidden="true">
      {Object.entries(shapes).map(([meaning, path]) => (
        <symbol key={meaning} id={`shape-${meaning}`} viewBox="0 0 16 16">
          <path d={path} fill="none" stroke="currentColor" stroke-width="1.9" />
        </symbol>
      ))}
    </svg>
  );
}

/** The shape of a meaning; the word stands beside it. */
export function Shape({ meaning }: { meaning: Meaning }) {
  return (
    <svg class="shape" aria-hidden="true">
      <use href={`#shape-${meaning}`} />
    </svg>
  );
}

/** A word with its meaning; the style sheet puts the shape before it. */
export function Mark({ meaning, children }: { meaning: Meaning; children: ComponentChildren }) {
  return <span class={`mark ${meaning}`}>{children}</span>;
}

/** A message that stands out from the page. */
export function Notice(props: { meaning: Meaning; title: string; children?: ComponentChildren }) {
  return (
    <section class={`notice ${props.meaning}`}>
      <h2 class="notice-title">
        <Shape meaning={props.meaning} />
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
