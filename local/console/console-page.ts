import { type Html, html, page } from './html.ts';
import type { ConsoleStatus } from './status.ts';

/** The console's one page. */
export function consolePage(status: ConsoleStatus): string {
  const { addresses, startedEmpty, sample } = status;
  const body = html`<h1>Console of this machine</h1>
    <p>App: ${link(addresses.app)} · Mailbox: ${link(addresses.mailbox)} (${status.mails} mails) · ${status.memoryMegabytes} MB</p>
    ${(startedEmpty || sample.state !== 'not started') && sampleSection(status)}
    ${clockSection(status)}${functionsTable(status)}${executionsTable(status)}${schedulesTable(status)}${queuesTable(status)}`;
  const refresh = sample.state === 'running' ? '2' : '15';
  return page('Console', body, html`<meta http-equiv="refresh" content="${refresh}">`);
}

function sampleSection({ sample }: ConsoleStatus): Html {
  const offer = html`<form method="post" action="/sample"><button>Load the sample</button></form>`;
  return html`<h2>Sample</h2>
    ${sample.state === 'running' ? html`<p role="status">The sample is being loaded.</p>` : sample.state !== 'loaded' && offer}
    ${sample.state === 'loaded' && html`<p role="status">The sample is loaded.</p>`}
    ${sample.lines.length > 0 && html`<pre>${sample.lines.join('\n')}</pre>`}`;
}

function clockSection({ clock }: ConsoleStatus): Html {
  const step = (seconds: number, text: string) =>
    html`<form method="post" action="/clock"><input type="hidden" name="seconds" value="${seconds}"><button>${text}</button></form>`;
  return html`<h2>Clock</h2>
    <p>It is <time>${clock.now}</time>${clock.aheadSeconds > 0 && ` (${clock.aheadSeconds} seconds ahead)`}. The clock only moves forward.</p>
    ${step(3600, '+1 hour')}${step(86_400, '+1 day')}${step(14 * 86_400, '+14 days')}
    <form method="post" action="/clock"><label>To <input type="datetime-local" name="to" required></label> (UTC) <button>Move the clock</button></form>`;
}

function functionsTable({ functions }: ConsoleStatus): Html {
  const rows = functions.map(
    (each) =>
      html`<tr><td>${each.name}</td><td>${each.invocations}</td><td>${each.errors}</td><td>${each.lastError}</td></tr>`,
  );
  return table('Functions', ['Name', 'Invocations', 'Errors', 'Last error'], rows);
}

function executionsTable({ executions }: ConsoleStatus): Html {
  const rows = executions.map(
    ({ machineArn, status, count }) =>
      html`<tr><td>${machineArn.split(':').at(-1)}</td><td>${status}</td><td>${count}</td></tr>`,
  );
  return table('Executions', ['State machine', 'Status', 'Count'], rows);
}

function schedulesTable({ schedules }: ConsoleStatus): Html {
  const rows = schedules.map(
    ({
      name,
      expression,
      enabled,
      lastRun,
      nextRun,
    }) => html`<tr><td>${name}</td><td>${expression}${!enabled && ' (disabled)'}</td>
      <td>${time(lastRun)}</td><td>${time(nextRun)}</td>
      <td><form method="post" action="/schedules/${encodeURIComponent(name)}/run"><button>Run now</button></form></td></tr>`,
  );
  return table('Schedules', ['Name', 'When', 'Last run', 'Next run', ''], rows);
}

function queuesTable({ queues }: ConsoleStatus): Html {
  const rows = queues.map(({ file, messages }) => html`<tr><td>${file}</td><td>${messages}</td></tr>`);
  return table('Queues', ['File', 'Messages'], rows);
}

function table(title: string, columns: string[], rows: Html[]): Html {
  if (rows.length === 0) return html``;
  const heads = columns.map((column) => html`<th>${column}</th>`);
  return html`<h2>${title}</h2><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

function link(address: string): Html {
  return html`<a href="${address}">${address}</a>`;
}

function time(instant: number | undefined): string {
  return instant === undefined ? '' : new Date(instant).toISOString();
}
