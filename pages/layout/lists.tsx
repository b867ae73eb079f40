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

/** A table that scrolls in itself on a small screen. */
export function DataTable(props: { caption: string; head: readonly string[]; children: ComponentChildren }) {
  return (
    <div class="table-frame">
      <table class="data">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
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
