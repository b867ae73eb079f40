import { type HTMLElement, parse } from 'node-html-parser';
import { CookieJar } from 'tough-cookie';

/** A page as a person has it before them. */
export type Page = {
  url: string;
  status: number;
  root: HTMLElement;
  /** What the system calls this request in its log. */
  reference: string | null;
};

/** What a person does with a form: presses a button, after filling in fields. */
export type Gesture = {
  /** `name=value` of the button, or the end of the form's address where the button has no name. */
  button?: string;
  action?: string;
  fields?: Record<string, string>;
  file?: { field: string; name: string; content: Uint8Array };
};

const redirectsAtMost = 10;
const timeoutMs = 30_000;

/** A browser without JavaScript: cookies, redirects, forms as they stand in the page. */
export function openBrowser() {
  const jar = new CookieJar();

  async function request(url: string, init: RequestInit = {}): Promise<Page> {
    let at = url;
    let next = init;
    for (let hop = 0; hop < redirectsAtMost; hop += 1) {
      const cookie = await jar.getCookieString(at);
      const headers = { ...(next.headers as Record<string, string>), ...(cookie ? { cookie } : {}) };
      const response = await fetch(at, {
        ...next,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      for (const set of response.headers.getSetCookie()) await jar.setCookie(set, at);
      const location = response.headers.get('location');
      const reference = response.headers.get('x-kinerja-reference');
      if (!location)
        return { url: at, status: response.status, root: parse(await response.text()), reference };
      await response.body?.cancel();
      at = new URL(location, at).href;
      if (response.status !== 307 && response.status !== 308) next = {};
    }
    throw new Error(`more than ${redirectsAtMost} redirects from ${url}`);
  }

  /** Takes a cookie that an address of the system gave before. */
  async function keep(cookie: string, url: string): Promise<void> {
    await jar.setCookie(`${cookie}; Path=/${url.startsWith('https:') ? '; Secure' : ''}`, url);
  }

  async function submit(page: Page, gesture: Gesture): Promise<Page> {
    const form = formFor(page, gesture);
    const fields = { ...valuesOf(form), ...checked(form, gesture.fields ?? {}), ...pressed(gesture) };
    const url = new URL(form.getAttribute('action') || page.url, page.url).href;
    const origin = new URL(page.url).origin;
    const headers = { origin, 'sec-fetch-site': 'same-origin' };
    if (form.getAttribute('enctype') !== 'multipart/form-data') {
      return request(url, { method: 'POST', body: new URLSearchParams(fields), headers });
    }
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const { file } = gesture;
    if (file) body.set(file.field, new File([file.content as BlobPart], file.name, { type: 'text/csv' }));
    return request(url, { method: 'POST', body, headers });
  }

  return { open: (url: string) => request(url), submit, request, keep };
}
export type Browser = ReturnType<typeof openBrowser>;

/** True when the page has this button. */
export function hasButton(page: Page, button: string): boolean {
  return buttonOf(page.root, button) !== null;
}

function buttonOf(root: HTMLElement, button: string): HTMLElement | null {
  const [name, value] = button.split('=');
  return root.querySelector(`button[name="${name}"][value="${value}"]`);
}

function formFor(page: Page, { button, action }: Gesture): HTMLElement {
  const forms = page.root.querySelectorAll('form');
  const form = forms.find(
    (each) =>
      (!button || buttonOf(each, button)) &&
      (!action || (each.getAttribute('action') ?? '').endsWith(action)),
  );
  if (form) return form;
  const title = page.root.querySelector('h1')?.text ?? '';
  throw new Error(`no form with ${button ?? action} on "${title}" (${page.status})`);
}

/** What stands in a form before anybody touches it. */
function valuesOf(form: HTMLElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const control of form.querySelectorAll('input, textarea, select')) {
    const name = control.getAttribute('name');
    const type = control.getAttribute('type') ?? 'text';
    if (!name || type === 'file') continue;
    if ((type === 'radio' || type === 'checkbox') && !control.hasAttribute('checked')) continue;
    values[name] = textOf(control);
  }
  return values;
}

function textOf(control: HTMLElement): string {
  if (control.tagName === 'TEXTAREA') return control.text;
  if (control.tagName !== 'SELECT') return control.getAttribute('value') ?? '';
  const options = control.querySelectorAll('option');
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
  return chosen?.getAttribute('value') ?? '';
}

/** A person can fill in only what the form has. */
function checked(form: HTMLElement, fields: Record<string, string>): Record<string, string> {
  for (const name of Object.keys(fields)) {
    if (!form.querySelector(`[name="${name}"]`)) throw new Error(`the form has no field ${name}`);
  }
  return fields;
}

function pressed({ button }: Gesture): Record<string, string> {
  if (!button) return {};
  const [name = '', value = ''] = button.split('=');
  return { [name]: value };
}
