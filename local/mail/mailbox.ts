import { type Html, html, page } from '../console/html.ts';
import { type Answer, isForeign, jsonAnswer, seeOther, site, type Visit } from '../console/site.ts';
import { type MailFate, mailFates, type TellFate } from './events.ts';
import type { Mail, Mails } from './mails.ts';

const PAGE = 50;

/** The site that shows mails: a list, one mail with what is to become of it, and all of them as JSON. */
export function mailboxSite(mails: Mails, tellFate: TellFate) {
  return site((visit) => {
    const { method, url, request } = visit;
    if (method === 'POST' && url.pathname === '/clear-store') {
      if (isForeign(request)) return { status: 403, body: 'forbidden' };
      mails.clear();
      return seeOther('/');
    }
    if (url.pathname === '/store') return listAsJson(visit, mails);
    if (url.pathname === '/health-check') return { body: '' };
    if (url.pathname === '/') return listPage(visit, mails);
    const [, kind, id = ''] = url.pathname.split('/');
    const mail = mails.find(decodeURIComponent(id));
    if (mail !== undefined && kind === 'fate') return decideFate(visit, mail, tellFate);
    if (mail !== undefined && kind === 'mail') return { body: mailPage(mail) };
    if (mail !== undefined && kind === 'html') return mailBody(mail);
    return { status: 404, body: page('Not found', html`<h1>Not found</h1><p><a href="/">All mails</a></p>`) };
  });
}

/** The same form as `aws-ses-v2-local` gives, with filters: since, to, limit. */
function listAsJson({ url }: Visit, mails: Mails): Answer {
  const number = (name: string) =>
    url.searchParams.has(name) ? Number(url.searchParams.get(name)) : undefined;
  const since = number('since');
  const limit = number('limit');
  if (Number.isNaN(since) || Number.isNaN(limit))
    return jsonAnswer({ message: 'since and limit are numbers' }, 400);
  const emails = mails.list({ since, limit, to: url.searchParams.get('to') ?? undefined });
  return jsonAnswer({ templates: {}, emails });
}

function listPage({ url }: Visit, mails: Mails): Answer {
  const to = url.searchParams.get('to') ?? '';
  const start = Math.max(0, Number(url.searchParams.get('start') ?? 0) || 0);
  const query = { to: to === '' ? undefined : to, limit: PAGE + 1, offset: start };
  const found = mails.list(query).reverse();
  const rows = found.slice(0, PAGE).map(
    (mail) => html`<tr><td>${time(mail)}</td><td>${mail.destination.to.join(', ')}</td>
      <td><a href="/mail/${encodeURIComponent(mail.messageId)}">${mail.subject}</a></td></tr>`,
  );
  const link = (at: number, text: string) =>
    html`<a href="/?${new URLSearchParams({ to, start: String(at) })}">${text}</a> `;
  const body = html`<h1>Mailbox</h1>
    <p>${mails.count()} mails. Nothing leaves this machine.</p>
    <form><label>Recipient <input type="search" name="to" value="${to}"></label> <button>Show</button></form>
    <table><thead><tr><th>Time</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows}</tbody></table>
    <p>${start > 0 && link(Math.max(0, start - PAGE), 'Newer')}${found.length > PAGE && link(start + PAGE, 'Older')}</p>`;
  return { body: page('Mailbox', body, html`<meta http-equiv="refresh" content="10">`) };
}

function mailPage(mail: Mail): string {
  const row = (name: string, value: string): Html | false =>
    value !== '' && html`<tr><th>${name}</th><td>${value}</td></tr>`;
  const { to, cc, bcc } = mail.destination;
  return page(
    mail.subject,
    html`<p><a href="/">All mails</a></p><h1>${mail.subject}</h1>
    <table>${row('Time', time(mail))}${row('From', mail.from)}${row('To', to.join(', '))}
    ${row('Cc', cc.join(', '))}${row('Bcc', bcc.join(', '))}</table>
    <form method="post" action="/fate/${encodeURIComponent(mail.messageId)}"><p>Have SES tell of this mail:
    ${mailFates.map((fate) => html`<button name="fate" value="${fate}">${fate}</button> `)}</p></form>
    ${mail.body.html !== undefined && html`<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" src="/html/${encodeURIComponent(mail.messageId)}"></iframe>`}
    ${mail.body.text !== undefined && html`<h2>As text</h2><pre>${mail.body.text}</pre>`}`,
  );
}

/** Has SES tell of a mail what somebody wants it to. */
async function decideFate(
  { method, url, request, fields }: Visit,
  mail: Mail,
  tellFate: TellFate,
): Promise<Answer> {
  if (method !== 'POST') return { status: 405, body: 'only POST' };
  if (isForeign(request)) return { status: 403, body: 'forbidden' };
  const given = (await fields()).fate;
  const fate = mailFates.find((known): known is MailFate => known === given);
  if (fate === undefined) return { status: 400, body: `fate is one of ${mailFates.join(', ')}` };
  tellFate(mail, fate);
  return seeOther(url.pathname.replace('/fate/', '/mail/'));
}

/** The mail's own HTML, without scripts; links open outside of the frame. */
function mailBody(mail: Mail): Answer {
  const headers = {
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  };
  return { headers, body: `<base target="_top">${mail.body.html ?? ''}` };
}

function time({ at }: Mail): string {
  return new Date(at * 1000).toISOString().replace('T', ' ').slice(0, 19);
}
