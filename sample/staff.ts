import { type Browser, openBrowser, type Page } from './browser.ts';

/** The staff that a new deployment knows from its configuration. */
export const hrOfficer = process.env.HR_EMAIL ?? 'hr@kinerja.example';

export const administrator = process.env.ADMINISTRATOR_EMAIL ?? 'administrator@kinerja.example';

/** Cookies of staff who have signed in already, with a provider that asks for more than an address: `name=value`. */
const cookieOf: Record<string, string | undefined> = {
  [hrOfficer]: process.env.HR_COOKIE,
  [administrator]: process.env.ADMINISTRATOR_COOKIE,
};

/** A browser in which somebody has signed in: before, or now by the sign-in page of the local runtime. */
export async function signIn(appUrl: string, email: string): Promise<{ browser: Browser; home: Page }> {
  const browser = openBrowser();
  const cookie = cookieOf[email];
  if (cookie) {
    await browser.keep(cookie, appUrl);
    return { browser, home: await browser.open(`${appUrl}/`) };
  }
  const choice = await browser.open(`${appUrl}/sign-in`);
  const form = choice.root.querySelectorAll('form').find((each) => each.querySelector('#email'));
  if (!form) throw new Error(`the sign-in page asks for no address (${choice.status})`);
  const url = new URL(form.getAttribute('action') || choice.url, choice.url).href;
  const home = await browser.request(url, { method: 'POST', body: new URLSearchParams({ email }) });
  if (home.status !== 200) throw new Error(`signing in ended with ${home.status}`);
  return { browser, home };
}
