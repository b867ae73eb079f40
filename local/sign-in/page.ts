import { type Html, html, page } from '../console/html.ts';
import type { Person } from './pool.ts';

/** The page on which a visitor says who they are: no password, no script. */
export function signInPage(
  people: readonly Person[],
  addresses: readonly string[],
  message?: string,
): string {
  const buttons = people.map(
    (each) => html`<form method="post"><input type="hidden" name="email" value="${each.email}">
      <button class="person">${each.name ?? each.email}<small>${describe(each)}</small></button></form>`,
  );
  const known = addresses.map((address) => html`<option value="${address}"></option>`);
  return page(
    'Sign in',
    html`<main class="narrow"><h1>Sign in</h1>
    <p>This is the sign-in page of this machine. Choose who you are; there is no password.</p>
    ${message !== undefined && html`<p role="alert"><strong>${message}</strong></p>`}
    ${buttons.length > 0 && html`<h2>People of the app</h2>${buttons}`}
    <h2>Anybody else</h2>
    <form method="post">
      <label for="email">E-mail address</label>
      <input id="email" name="email" type="email" required autocomplete="off" list="known">
      <datalist id="known">${known}</datalist>
      <button>Sign in</button>
    </form></main>`,
  );
}

function describe({ email, name, groups }: Person): Html {
  const parts = [
    ...(name === undefined ? [] : [email]),
    ...(groups.length === 0 ? [] : [`groups: ${groups.join(', ')}`]),
  ];
  return html`${parts.join(' · ')}`;
}
