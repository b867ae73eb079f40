import { type HTMLElement, parse } from 'node-html-parser';
import { expect } from 'vitest';
import type { Website } from './website.ts';

/** Forms that take whatever is in them, or have nothing to be wrong. */
const takesAnything: Record<string, string> = {
  '/language': 'a choice of two buttons',
  '/sign-out': 'a button',
  '/hr/roster': 'a file, whose faults are shown in the preview',
};
/** Buttons that keep what is written as it is. */
const keeps = /^(saveDraft|useTemplate|addResult|removeResult|take|preview)/;

/** Hostile and wrong at once: too long, not a date, not a number, not an address. */
const hostile = `<script>alert(1)</script>"'&\u202e\u{1F642}`;
const wrongValue = (field: HTMLElement): string => {
  const type = field.getAttribute('type') ?? 'text';
  if (field.tagName === 'TEXTAREA') return `${hostile}${'x'.repeat(10_000)}`;
  if (type === 'date') return 'not-a-date';
  return `${hostile}${'y'.repeat(600)}`;
};

type Fields = Record<string, string>;
export type FilledForm = { action: string; hidden: Fields; written: Fields; buttons: HTMLElement[] };

const nameOf = (field: HTMLElement) => field.getAttribute('name') ?? '';
const valueIn = (field: HTMLElement) => field.getAttribute('value') ?? '';
const isOn = (field: HTMLElement | undefined, mark: string) => field?.hasAttribute(mark) ?? false;

/** What a form says of its boxes, buttons of choice and lists: a box that is not ticked says `''`. */
function choicesIn(form: HTMLElement, pick: (of: HTMLElement[], mark: string) => HTMLElement | undefined) {
  const choices: Fields = {};
  for (const box of form.querySelectorAll('input[type=checkbox]')) {
    const picked = pick([box], 'checked');
    choices[nameOf(box)] = picked ? valueIn(picked) : '';
  }
  const radios = form.querySelectorAll('input[type=radio]');
  for (const [name, group] of Map.groupBy(radios, nameOf)) {
    const picked = pick(group, 'checked');
    if (picked) choices[name] = valueIn(picked);
  }
  for (const list of form.querySelectorAll('select')) {
    const picked = pick(list.querySelectorAll('option'), 'selected');
    if (picked) choices[nameOf(list)] = valueIn(picked);
  }
  return choices;
}
/** What nobody has chosen yet, so that a choice that is lost on the way is seen. */
const another = (of: HTMLElement[], mark: string) => of.findLast((one) => !isOn(one, mark) && valueIn(one));
const chosen = (of: HTMLElement[], mark: string) => of.find((one) => isOn(one, mark));

const textFields = (form: HTMLElement) =>
  form
    .querySelectorAll('input, textarea')
    .filter((field) => !['hidden', 'radio', 'checkbox', 'file'].includes(field.getAttribute('type') ?? ''));

/** The forms of a page that take text, with something wrong in each field and another choice in each list. */
export function filledForms(html: string): FilledForm[] {
  return parse(html)
    .querySelectorAll('form[method=post]')
    .filter((form) => !((form.getAttribute('action') ?? '') in takesAnything))
    .filter((form) => textFields(form).length > 0)
    .map((form) => ({
      action: form.getAttribute('action') ?? '',
      hidden: Object.fromEntries(
        form.querySelectorAll('input[type=hidden]').map((field) => [nameOf(field), valueIn(field)]),
      ),
      written: {
        ...Object.fromEntries(textFields(form).map((field) => [nameOf(field), wrongValue(field)])),
        ...choicesIn(form, another),
      },
      buttons: form.querySelectorAll('button[type=submit]'),
    }));
}

const plain = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trim();

/** What the form that went to an address holds now. */
function heldBy(page: HTMLElement, { written }: FilledForm): Fields {
  const held: Fields = {};
  for (const form of page.querySelectorAll('form[method=post]')) {
    const fields = Object.fromEntries(
      textFields(form).map((field) => {
        const text = field.tagName === 'TEXTAREA' ? field.textContent : field.getAttribute('value');
        return [nameOf(field), plain(text) ?? ''];
      }),
    );
    const all = { ...fields, ...choicesIn(form, chosen) };
    for (const [name, value] of Object.entries(all)) if (name in written) held[name] ??= value;
  }
  return held;
}

/** Sends a form by one of its buttons and looks whether it comes back with everything that was in it. */
export async function comesBackWhole(
  website: Website,
  { form, button, cookie, where }: { form: FilledForm; button?: HTMLElement; cookie: string; where: string },
): Promise<void> {
  const name = button?.getAttribute('name');
  const ticked = Object.entries(form.written).filter(([, value]) => value !== '');
  const sent = { ...form.hidden, ...Object.fromEntries(ticked) };
  const answer = await website.ask('POST', form.action.split('?')[0] ?? form.action, {
    cookies: [cookie],
    form: name ? { ...sent, [name]: button?.getAttribute('value') ?? '' } : sent,
    headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
  });
  expect(answer.statusCode, where).toBe(422);
  const page = parse(answer.body);
  expect(heldBy(page, form), where).toEqual(form.written);
  const links = page.querySelectorAll('.error-summary a').map((link) => link.getAttribute('href') ?? '');
  expect(links.length, `error summary of ${where}`).toBeGreaterThan(0);
  for (const link of links) expect(page.getElementById(link.slice(1)), `${link} of ${where}`).not.toBeNull();
  expect(page.querySelector('script:not([src])'), where).toBeNull();
}

/** Sends each form of a page by each of its buttons; tells which they were. */
export async function walkForms(website: Website, path: string, cookie: string): Promise<string[]> {
  const seen: string[] = [];
  const shown = await website.ask('GET', path, { cookies: [cookie] });
  if (shown.statusCode !== 200) return seen;
  for (const form of filledForms(shown.body))
    for (const button of form.buttons) {
      const value = button.getAttribute('value') ?? '';
      if (button.getAttribute('name') === 'do' && keeps.test(value)) continue;
      const where = `${form.action} ${value} on ${path}`;
      seen.push(where);
      await comesBackWhole(website, { form, button, cookie, where });
    }
  return seen;
}
