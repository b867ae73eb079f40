import { allowed, signedIn } from '../middleware/access.ts';
import type { Route } from '../middleware/web-function.ts';
import { addressesPage, addressPage, mendPage } from './addresses.ts';
import type { MailingPorts } from './ports.ts';
import { choosePage, preferencesPage } from './preferences.ts';

/** Where mails go: each person chooses how to be written to, the office mends the addresses that mails do not reach. */
export function routes(ports: MailingPorts): Route[] {
  const forOffice = (page: typeof addressPage) => allowed('mendAddresses', (visit) => page(visit, ports));
  const one = '/hr/addresses/{personId}';
  const forPerson = (page: typeof preferencesPage) => signedIn((visit) => page(visit, ports));
  return [
    { method: 'GET', path: '/preferences', page: forPerson(preferencesPage) },
    { method: 'POST', path: '/preferences', page: forPerson(choosePage) },
    { method: 'GET', path: '/hr/addresses', page: forOffice(addressesPage) },
    { method: 'GET', path: one, page: forOffice(addressPage) },
    { method: 'POST', path: one, page: forOffice(mendPage) },
  ];
}
