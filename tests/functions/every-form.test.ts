import { type HTMLElement, parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { taskStages } from '../../core/evaluation/stage.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { ROUTES } from '../../lib/constructs/web-routes.ts';
import { commands, cycle } from '../core/examples.ts';
import { notPages } from '../pages/page-routes.ts';
import { act, evaluationId } from '../usecases/office.ts';
import { keptRoster, rosterOf } from '../usecases/rosters.ts';
import { openWebsite, signedInAs, type Website } from './website.ts';

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

type Form = { action: string; fields: HTMLElement[]; hidden: Record<string, string>; buttons: HTMLElement[] };

function formsOf(html: string): Form[] {
  return parse(html)
    .querySelectorAll('form[method=post]')
    .map((form) => ({
      action: form.getAttribute('action') ?? '',
      fields: form
        .querySelectorAll('input, textarea')
        .filter(
          (field) => !['hidden', 'radio', 'checkbox', 'file'].includes(field.getAttribute('type') ?? ''),
        ),
      hidden: Object.fromEntries(
        form
          .querySelectorAll('input[type=hidden], input[checked]')
          .map((field) => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? '']),
      ),
      buttons: form.querySelectorAll('button[type=submit]'),
    }))
    .filter(({ action, fields }) => !(action in takesAnything) && fields.length > 0);
}

const valueIn = (page: HTMLElement, name: string): string | undefined => {
  const field = page.querySelector(`form[method=post] [name="${name}"]:not([type=hidden])`);
  const value = field?.tagName === 'TEXTAREA' ? field.textContent : field?.getAttribute('value');
  return value?.replaceAll('\r\n', '\n').trim();
};

describe('every form, sent with something wrong in each field', () => {
  let website: Website;
  let staff: string;
  const seen: string[] = [];

  beforeAll(async () => {
    website = await openWebsite();
    staff = await signedInAs(website, 'employee', ['hr', 'administrators', 'auditors']);
    const { office } = website;
    const { importId } = await keptRoster(office, rosterOf(3));
    await office.rosters.confirm(importId, office.clock());
    await act(office, 'employee', commands.submitPlan);
  });

  /** Sends each form of a page by each of its buttons and looks at what comes back. */
  async function walk(path: string, cookie: string): Promise<void> {
    const shown = await website.ask('GET', path, { cookies: [cookie] });
    if (shown.statusCode !== 200) return;
    for (const { action, fields, hidden, buttons } of formsOf(shown.body)) {
      const written = Object.fromEntries(
        fields.map((field) => [field.getAttribute('name') ?? '', wrongValue(field)]),
      );
      for (const button of buttons) {
        const [name, value] = [button.getAttribute('name'), button.getAttribute('value') ?? ''];
        if (name === 'do' && keeps.test(value)) continue;
        const form = { ...hidden, ...written, ...(name ? { [name]: value } : {}) };
        const answer = await website.ask('POST', action.split('?')[0] ?? action, {
          cookies: [cookie],
          form,
          headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
        });
        const where = `${action} ${value} on ${path}`;
        seen.push(where);
        expect(answer.statusCode, where).toBe(422);
        const page = parse(answer.body);
        for (const [field, typed] of Object.entries(written))
          expect(valueIn(page, field), `${field} of ${where}`).toBe(typed);
        const links = page
          .querySelectorAll('.error-summary a')
          .map((link) => link.getAttribute('href') ?? '');
        expect(links.length, `error summary of ${where}`).toBeGreaterThan(0);
        for (const link of links)
          expect(page.getElementById(link.slice(1)), `${link} of ${where}`).not.toBeNull();
        expect(page.querySelector('script:not([src])'), where).toBeNull();
      }
    }
  }

  const ids: Record<string, string> = {
    evaluationId,
    cycleId: cycle.cycleId,
    personId: 'employee',
    phase: 'plan',
    attempt: '1',
  };
  const pages = Object.values(ROUTES)
    .flat()
    .filter((route) => route.startsWith('GET ') && !(route in notPages))
    .map((route) => route.slice('GET '.length))
    .filter((route) => [...route.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => name in ids))
    .filter((route) => !route.endsWith('/task'));

  it.each(pages)('comes back whole from %s', async (route) => {
    const path = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
    await walk(path, staff);
  });

  it.each(['extend', 'remind', 'reassign', 'enrol', 'close'])(
    'comes back whole from the order %s',
    async (kind) => {
      const path = `/hr/cycles/${cycle.cycleId}/orders/new`;
      const query = { kind, leaving: 'assessor@kinerja.example' };
      const shown = await website.ask('GET', path, { cookies: [staff], query });
      expect(formsOf(shown.body).length).toBeGreaterThan(0);
      const [form] = formsOf(shown.body);
      const written = Object.fromEntries(
        (form?.fields ?? []).map((field) => [field.getAttribute('name') ?? '', wrongValue(field)]),
      );
      const answer = await website.ask('POST', `/hr/cycles/${cycle.cycleId}/orders`, {
        cookies: [staff],
        form: { ...form?.hidden, ...written },
        headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
      });
      expect(answer.statusCode).toBe(422);
      const page = parse(answer.body);
      for (const [field, typed] of Object.entries(written)) expect(valueIn(page, field)).toBe(typed);
      expect(page.querySelectorAll('.error-summary a').length).toBeGreaterThan(0);
    },
  );

  it.each(taskStages)('comes back whole from the task of %s', async (stage) => {
    const { store } = website.office;
    const before = store.states.get(evaluationId);
    if (!before) throw new Error('there is no example');
    const state = { ...before, stage, dueAt: '2027-12-31T00:00:00.000Z', plannedResults: 1 };
    store.states.set(evaluationId, state);
    const cookie = await signedInAs(website, assigneeOf(state)?.personId ?? null);
    await walk(`/evaluations/${evaluationId}/task`, cookie);
    store.states.set(evaluationId, before);
  });

  it('has met the forms of all roles', () => expect(seen.length).toBeGreaterThan(20));
});
