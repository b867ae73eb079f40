import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { scriptPath } from '../../pages/layout/script.ts';
import { languages } from '../../pages/words.ts';
import { everyPage } from './every-page.ts';
import { signedIn } from './views.ts';

const documentOf = (html: string) => parse(html, { comment: true });
const controls = 'input:not([type=hidden]), textarea, select';

/** A box that chooses a line of a table stands beside the name that it means, and says so in words of its own. */
function labelled(document: HTMLElement, control: HTMLElement): boolean {
  if (control.closest('tbody th') && control.getAttribute('aria-label')) return true;
  const id = control.getAttribute('id');
  return id !== undefined && document.querySelector(`label[for="${id}"]`) !== null;
}

describe.each(Object.keys(everyPage))('the page %s', (name) => {
  const render = everyPage[name];
  if (!render) throw new Error(name);
  const html = render(signedIn);
  const document = documentOf(html);

  it('is whole in both languages and says what it is', () => {
    for (const language of languages) {
      const page = documentOf(render({ ...signedIn, language }));
      expect(page.querySelector('html')?.getAttribute('lang')).toBe(language);
      expect(page.querySelector('title')?.text).toMatch(/.+ · Kinerja$/);
      expect(page.querySelectorAll('h1')).toHaveLength(1);
      expect(page.querySelector('main#content')).not.toBeNull();
      expect(page.text).not.toMatch(/\{\{|undefined|NaN|Invalid Date|\[object/);
    }
    const other = documentOf(render({ ...signedIn, language: 'en' }));
    expect(other.querySelector('main')?.text).not.toBe(document.querySelector('main')?.text);
  });

  it('runs under a policy without scripts and inline styles', () => {
    const ours = `script[src="${scriptPath}"][defer]`;
    expect(document.querySelectorAll(`script:not(${ours}), style, [style]`)).toHaveLength(0);
    expect(document.querySelectorAll('script').every((script) => script.text === '')).toBe(true);
    expect(html).not.toMatch(/\son[a-z]+=|javascript:/i);
    expect(html).not.toMatch(/(src|href)="https?:/);
  });

  it('sends a token with every form that writes', () => {
    for (const form of document.querySelectorAll('form')) {
      if (form.getAttribute('method') === 'get') continue;
      expect(form.getAttribute('method')).toBe('post');
      expect(form.querySelector('input[name=formToken]')?.getAttribute('value')).toBe('form-token-1');
      expect(form.querySelectorAll('button[type=submit]').length).toBeGreaterThan(0);
    }
  });

  it('labels every control, names every table, and repeats no id', () => {
    for (const control of document.querySelectorAll(controls)) {
      expect(labelled(document, control), control.outerHTML).toBe(true);
    }
    for (const label of document.querySelectorAll('label')) {
      expect(document.getElementById(label.getAttribute('for') ?? ''), label.outerHTML).not.toBeNull();
    }
    for (const table of document.querySelectorAll('table')) {
      expect(table.querySelector('caption')?.text).toBeTruthy();
    }
    const ids = document.querySelectorAll('[id]').map((element) => element.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers only to what is there', () => {
    for (const attribute of ['aria-describedby', 'aria-labelledby']) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        for (const id of (element.getAttribute(attribute) ?? '').split(' ')) {
          expect(document.getElementById(id), `${attribute} ${id}`).not.toBeNull();
        }
      }
    }
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
    }
  });

  it('is light', () => expect(Buffer.byteLength(html)).toBeLessThan(60_000));
});
