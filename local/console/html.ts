/** Text that is HTML already. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Builds HTML; everything that is put in is escaped unless it is HTML already. */
export function html(parts: TemplateStringsArray, ...values: unknown[]): Html {
  return new Html(parts.reduce((text, part, index) => `${text}${insert(values[index - 1])}${part}`));
}

function insert(value: unknown): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(insert).join('');
  if (value === undefined || value === null || value === false) return '';
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 64rem; margin: 0 auto; padding: 1.5rem; }
  table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
  th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #8886; overflow-wrap: anywhere; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
  button, input { font: inherit; padding: .45rem .9rem; }
  button { cursor: pointer; } form { margin: 0 0 .6rem; } td form { margin: 0; }
  .person { display: block; width: 100%; text-align: left; }
  .person small { display: block; opacity: .75; }
  .narrow { max-width: 28rem; margin: 0 auto; }
  .narrow input { width: 100%; box-sizing: border-box; margin: .3rem 0 .8rem; }
  pre { white-space: pre-wrap; border: 1px solid #8886; padding: .8rem; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 32rem; border: 1px solid #8886; background: #fff; }
`;

/** A whole page. */
export function page(title: string, body: Html, head: Html = html``): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>${head}<style>${new Html(STYLE)}</style></head><body>${body}</body></html>`.text;
}
