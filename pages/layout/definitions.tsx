import type { ComponentChildren } from 'preact';

/** Pairs of a term and what it is, close together. */
export function Definitions({ items }: { items: readonly (readonly [string, ComponentChildren] | null)[] }) {
  return (
    <dl class="definitions">
      {items.map((item) =>
        item === null ? null : (
          <div key={item[0]}>
            <dt>{item[0]}</dt>
            <dd>{item[1]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** Text as a person typed it, with its line breaks; a dash in words where there is none. */
export function Written({ text, none }: { text: string; none: string }) {
  return text.trim() ? <p class="written">{text}</p> : <p class="quiet-text">{none}</p>;
}
