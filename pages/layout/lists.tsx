import type { ComponentChildren } from 'preact';
import type { Words } from '../words.ts';

/** What stands where a list has nothing in it. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** The way to the next page of a long list, and back to its beginning. */
export function Pager({ w, first, next }: { w: Words; first: string | null; next: string | null }) {
  if (first === null && next === null) return null;
  return (
    <nav class="pager" aria-label={w.t('list.pager')}>
      {first ? <a href={first}>{w.t('list.first')}</a> : null}
      {next ? (
        <a href={next} rel="next">
          {w.t('list.next')}
        </a>
      ) : null}
    </nav>
  );
}

/** A line of a table; the first cell names it unless the table says otherwise. */
type Row = { key: string | number; cells: readonly ComponentChildren[] };

type TableProps = {
  caption: string;
  head: readonly string[];
  rows: readonly Row[];
  /** Columns of numbers, by place. */
  numbers?: readonly number[];
  /** False where no cell names its line. */
  named?: boolean;
};

/** A table; on a phone each line becomes a block with its own headings. */
export function DataTable({ caption, head, rows, numbers = [], named = true }: TableProps) {
  return (
    <table class="data">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((title, place) => (
            <th scope="col" key={title} class={numbers.includes(place) ? 'number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, place) =>
              place === 0 && named ? (
                <th scope="row" key={head[place]}>
                  {cell}
                </th>
              ) : (
                <td
                  key={head[place]}
                  data-label={head[place]}
                  class={numbers.includes(place) ? 'number' : undefined}
                >
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A part of a whole as a bar; the numbers stand beside it in words. */
export function Bar({ part, whole, meaning = 'accent' }: { part: number; whole: number; meaning?: string }) {
  const width = whole === 0 ? 0 : Math.min(100, (100 * part) / whole);
  return (
    <svg class={`bar ${meaning}`} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-whole" width="100" height="6" />
      <rect class="bar-part" width={Math.round(width * 10) / 10} height="6" />
    </svg>
  );
}
