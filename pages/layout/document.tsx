import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Words, wordsFor } from '../words.ts';
import type { Frame } from './frame.ts';
import { Shapes } from './mark.tsx';
import { scriptPath } from './script.ts';
import { PageFooter, PageHeader } from './shell.tsx';
import { stylesheetPath } from './stylesheet.ts';

/** What a page hands to the shell. */
export type PageContent = {
  title: string;
  /** Lists and charts take the whole width; reading pages keep a column. */
  wide?: boolean;
  /** True for pages with a long form, whose draft the script saves. */
  scripted?: boolean;
  body: ComponentChildren;
};

/** The whole HTML document of a page. */
export function renderDocument(frame: Frame, pageOf: (w: Words) => PageContent): string {
  const w = wordsFor(frame);
  const { title, wide = false, scripted = false, body } = pageOf(w);
  const document = (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <title>{w.t('shell.pageTitle', { title })}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={stylesheetPath} />
        {scripted ? <script src={scriptPath} defer /> : null}
      </head>
      <body>
        <Shapes />
        <a class="skip" href="#content">
          {w.t('shell.skip')}
        </a>
        <PageHeader frame={frame} w={w} />
        <main id="content" class={wide ? 'wide' : 'column'} tabindex={-1}>
          {body}
        </main>
        <PageFooter w={w} />
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(document)}`;
}
