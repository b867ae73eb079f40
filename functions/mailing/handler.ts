import { allowed } from '../middleware/access.ts';
import type { Route } from '../middleware/web-function.ts';
import { addressesPage, addressPage, mendPage } from './addresses.ts';
import type { MailingPorts } from './ports.ts';

/** Where mails go: the office mends the addresses that they do not reach. */
export function routes(ports: MailingPorts): Route[] {
  const forOffice = (page: typeof addressPage) => allowed('mendAddresses', (visit) => page(visit, ports));
  const one = '/hr/addresses/{personId}';
  return [
    { method: 'GET', path: '/hr/addresses', page: forOffice(addressesPage) },
    { method: 'GET', path: one, page: forOffice(addressPage) },
    { method: 'POST', path: one, page: forOffice(mendPage) },
  ];
}
