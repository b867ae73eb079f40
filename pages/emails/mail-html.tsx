import { renderToString } from 'preact-render-to-string';
import type { MailWords } from './mail-words.ts';

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
  hidden: 'display:none;max-height:0;overflow:hidden;opacity:0',
};

/** A mail as HTML that plain mail programs show well: one column, one button, no picture, nothing that reports back. */
export function renderMailHtml(main: MailWords, second: MailWords, url: string): string {
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
          <Part words={main} url={url} />
          <hr style={styles.line} />
          <div lang={second.language} style={styles.second}>
            <Part words={second} url={url} quiet />
          </div>
        </div>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(document)}`;
}

function Part({ words, url, quiet = false }: { words: MailWords; url: string; quiet?: boolean }) {
  return (
    <>
      {quiet ? null : <p style={styles.brand}>{words.brand}</p>}
      <p style={styles.paragraph}>{words.greeting}</p>
      {words.lines.map((line) => (
        <p key={line} style={styles.paragraph}>
          {line}
        </p>
      ))}
      {quiet ? (
        <p style={styles.paragraph}>
          <a href={url} style="color:#0b5d5b">
            {words.button}
          </a>
        </p>
      ) : (
        <>
          <p style={styles.paragraph}>
            <a href={url} style={styles.button}>
              {words.button}
            </a>
          </p>
          <p style={styles.link}>{url}</p>
        </>
      )}
      <p style={styles.quiet}>{words.footer}</p>
    </>
  );
}
