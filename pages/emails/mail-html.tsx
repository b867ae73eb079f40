import { renderToString } from 'preact-render-to-string';
import type { MailAddresses } from './mail-text.ts';
import type { MailItem, MailWords } from './mail-words.ts';

const font = 'font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif';
const styles = {
  body: `margin:0;padding:24px 12px;background:#f4f6f6;color:#16302f;${font};font-size:16px;line-height:1.5`,
  sheet: 'max-width:560px;margin:0 auto;background:#ffffff;border-radius:8px;padding:28px 24px',
  brand: 'margin:0 0 20px;font-weight:700;color:#0b5d5b;font-size:18px',
  paragraph: 'margin:0 0 14px;white-space:pre-line',
  button:
    'display:inline-block;background:#0b5d5b;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:6px',
  link: 'margin:0 0 14px;font-size:14px;color:#4a605f;word-break:break-all',
  quiet: 'margin:16px 0 0;font-size:14px;color:#4a605f',
  line: 'border:0;border-top:1px solid #d5dedd;margin:24px 0',
  second: 'font-size:15px;color:#33494a',
  anchor: 'color:#0b5d5b',
  list: 'margin:0 0 14px;padding:0 0 0 20px',
  item: 'margin:0 0 10px',
  hidden: 'display:none;max-height:0;overflow:hidden;opacity:0',
};

/** A mail as HTML that plain mail programs show well: one column, one button, no picture, nothing that reports back. */
export function renderMailHtml(main: MailWords, second: MailWords, addresses: MailAddresses): string {
  const document = (
    <html lang={main.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{main.subject}</title>
      </head>
      <body style={styles.body}>
        <div style={styles.hidden}>{main.preheader}</div>
        <div style={styles.sheet}>
          <Part words={main} addresses={addresses} />
          <hr style={styles.line} />
          <div lang={second.language} style={styles.second}>
            <Part words={second} addresses={addresses} quiet />
          </div>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(document)}`;
}

type PartProps = { words: MailWords; addresses: MailAddresses; quiet?: boolean };

function Part({ words, addresses, quiet = false }: PartProps) {
  return (
    <>
      {quiet ? null : <p style={styles.brand}>{words.brand}</p>}
      <p style={styles.paragraph}>{words.greeting}</p>
      {words.lines.map((line) => (
        <p key={line} style={styles.paragraph}>
          {line}
        </p>
      ))}
      <Items items={words.items} />
      {words.button ? <Button words={words} url={addresses.url} quiet={quiet} /> : null}
      <p style={styles.quiet}>
        {words.footer}{' '}
        <a href={addresses.preferencesUrl} style={styles.anchor}>
          {words.preferences}
        </a>
      </p>
    </>
  );
}

function Items({ items }: { items: readonly MailItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul style={styles.list}>
      {items.map((item) => (
        <li key={item.url} style={styles.item}>
          <a href={item.url} style={styles.anchor}>
            {item.text}
          </a>
          <br />
          {item.note}
        </li>
      ))}
    </ul>
  );
}

function Button({ words, url, quiet }: { words: MailWords; url: string; quiet: boolean }) {
  if (quiet) {
    return (
      <p style={styles.paragraph}>
        <a href={url} style={styles.anchor}>
          {words.button}
        </a>
      </p>
    );
  }
  return (
    <>
      <p style={styles.paragraph}>
        <a href={url} style={styles.button}>
          {words.button}
        </a>
      </p>
      <p style={styles.link}>{url}</p>
    </>
  );
}
