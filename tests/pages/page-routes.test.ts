import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../lib/constructs/web-routes.ts';
import { everyPage } from './every-page.ts';
import { notPages, pagesOfRoutes } from './page-routes.ts';

const asked = Object.values(ROUTES)
  .flat()
  .filter((route) => route.startsWith('GET '));
const names = Object.keys(everyPage);

describe('the list of every page', () => {
  it.each(asked)('knows what %s shows', (route) => {
    const states = pagesOfRoutes[route];
    if (states === undefined) return expect(notPages[route], `${route} is in no list`).toBeDefined();
    expect(notPages[route]).toBeUndefined();
    for (const state of states) {
      const shown = state.endsWith('*')
        ? names.some((name) => name.startsWith(state.slice(0, -1)))
        : names.includes(state);
      expect(shown, `${state} of ${route} is no page in tests/pages/every-page.ts`).toBe(true);
    }
  });

  it('names no address that is gone', () => {
    const listed = [...Object.keys(pagesOfRoutes), ...Object.keys(notPages)];
    expect(listed.filter((route) => !asked.includes(route))).toEqual([]);
  });

  it('has what is not found, not allowed, wrong and unavailable among its states', () => {
    for (const state of ['notFound', 'forbidden', 'error', 'tryAgain'])
      expect(names).toContain(`message-${state}`);
  });
});
