/**
 * The states of `everyPage` that show each address of the product, so that a page that is added without its states is
 * seen by a test. Names that end in `*` mean all that begin so.
 */
export const pagesOfRoutes: Record<string, readonly string[]> = {
  'GET /': ['welcome', 'home', 'home-empty'],
  'GET /t/{linkId}': ['task-*', 'receipt', 'receipt-already', 'conflict', 'link-closed', 'link-renewed'],
  'GET /evaluations/{evaluationId}': ['evaluation-*'],
  'GET /evaluations/{evaluationId}/task': ['task-*'],
  'GET /evaluations/{evaluationId}/notes': ['notes', 'notes-*'],
  'GET /hr/templates': ['templates', 'templates-empty'],
  'GET /hr/templates/new': ['template-new'],
  'GET /hr/templates/{templateId}': ['template', 'template-older', 'template-built-in'],
  'GET /hr/templates/{templateId}/edit': ['template-edit', 'template-wrong'],
  'GET /ideas': ['ideas', 'ideas-empty'],
  'GET /ideas/new': ['idea-new', 'idea-new-wrong'],
  'GET /ideas/{ideaId}': ['idea', 'idea-own', 'idea-unanswered', 'idea-wrong'],
  'GET /evaluations/{evaluationId}/seen': ['seen'],
  'GET /me/data': ['my-data', 'my-data-new'],
  'GET /hr/people': ['people-find', 'people-find-wrong'],
  'GET /hr/people/{personId}': ['person', 'person-wrong'],
  'GET /hr/holds': ['holds', 'holds-wrong'],
  'GET /rules': ['rules'],
  'GET /verify': ['verify', 'verify-holds', 'verify-broken', 'verify-unknown'],
  'GET /hr/roster': ['roster-upload', 'roster-unreadable'],
  'GET /hr/roster/{importId}': ['roster-preview', 'roster-confirmed'],
  'GET /preferences': ['preferences', 'preferences-*'],
  'GET /hr/addresses': ['addresses', 'addresses-none'],
  'GET /hr/addresses/{personId}': ['address', 'address-*'],
  'GET /hr/cycles': ['cycles', 'cycles-empty'],
  'GET /hr/cycles/new': ['cycle-new', 'cycle-new-wrong'],
  'GET /hr/cycles/{cycleId}': ['cycle', 'cycle-wrong', 'cycle-draft'],
  'GET /hr/cycles/{cycleId}/rehearsal': ['rehearsal'],
  'GET /hr/cycles/{cycleId}/units': ['units', 'units-wrong'],
  'GET /hr/cycles/{cycleId}/evaluations': ['evaluations', 'evaluations-none'],
  'GET /admin/monitor': ['monitor', 'monitor-*'],
  'GET /admin/executions': ['executions', 'executions-empty'],
  'GET /admin/executions/{evaluationId}/{phase}/{attempt}': ['execution', 'execution-forgotten'],
  'GET /admin/evaluations': ['standings', 'standings-*'],
  'GET /admin/evaluations/{evaluationId}': ['standing', 'standing-*'],
};

/** Addresses that answer no page of HTML, and what they answer instead. */
export const notPages: Record<string, string> = {
  'GET /sign-in': 'goes on to the sign-in provider',
  'GET /sign-in/callback': 'goes on to the page that was asked for',
  'GET /assets/{file}': 'a file',
  'GET /evaluations/{evaluationId}/papers/{paper}': 'a file',
  'GET /me/data.json': 'a file',
  'GET /hr/people/{personId}/data.json': 'a file',
};
