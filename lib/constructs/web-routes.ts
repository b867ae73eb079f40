import type { WebFunctions } from './web-functions.ts';

/** A function that answers a browser. */
export type WebFunction = Exclude<keyof WebFunctions, 'node' | 'with' | 'toString'>;

/** Every address of the product, by the function that answers it. */
export const ROUTES: Record<WebFunction, readonly string[]> = {
  signIn: ['GET /sign-in', 'GET /sign-in/callback', 'POST /sign-out'],
  taskLink: [
    'GET /t/{linkId}',
    // Scanners of mail ask with HEAD first.
    'HEAD /t/{linkId}',
    'POST /t/{linkId}',
    'POST /t/{linkId}/renew',
    'POST /t/{linkId}/code',
  ],
  evaluations: [
    'GET /',
    'GET /evaluations/{evaluationId}',
    'GET /evaluations/{evaluationId}/task',
    'POST /evaluations/{evaluationId}/task',
    'GET /evaluations/{evaluationId}/plan-change',
    'POST /evaluations/{evaluationId}/plan-change',
    'GET /evaluations/{evaluationId}/delivery',
    'POST /evaluations/{evaluationId}/delivery',
    'GET /evaluations/{evaluationId}/follow-up',
    'POST /evaluations/{evaluationId}/follow-up',
    'GET /evaluations/{evaluationId}/notes',
    'POST /evaluations/{evaluationId}/notes',
    'GET /periods',
    'GET /evaluations/{evaluationId}/periods',
    'POST /evaluations/{evaluationId}/periods',
    'GET /evaluations/{evaluationId}/observations',
    'POST /evaluations/{evaluationId}/observations',
    'GET /cycles/{cycleId}',
    'GET /rules',
    'POST /language',
    'GET /verify',
    // Renders the page for what is not found.
    '$default',
  ],
  substitutions: [
    'GET /substitutions',
    'POST /substitutions',
    'POST /substitutions/{substitutionId}/end',
    'GET /hr/substitutions',
    'POST /hr/substitutions',
    'POST /hr/substitutions/{substitutedId}/{substitutionId}/end',
  ],
  sheets: ['GET /hr/cycles/{cycleId}/sheets', 'POST /hr/cycles/{cycleId}/sheets'],
  papers: ['GET /evaluations/{evaluationId}/papers/{paper}'],
  roster: [
    'GET /hr/roster',
    'POST /hr/roster',
    'GET /hr/roster/{importId}',
    'POST /hr/roster/{importId}/confirm',
    'GET /hr/cycles/{cycleId}/gtk',
    'POST /hr/cycles/{cycleId}/gtk',
    'GET /hr/cycles/{cycleId}/gtk/{gtkImportId}',
    'POST /hr/cycles/{cycleId}/gtk/{gtkImportId}/confirm',
  ],
  cycles: [
    'GET /hr/cycles',
    'POST /hr/cycles',
    'GET /hr/cycles/new',
    'GET /hr/cycles/{cycleId}',
    'GET /hr/cycles/{cycleId}/rehearsal',
    'POST /hr/cycles/{cycleId}/start',
    'POST /hr/cycles/{cycleId}/open-assessment',
    'GET /hr/cycles/{cycleId}/results',
    'POST /hr/cycles/{cycleId}/results',
    'GET /hr/cycles/{cycleId}/deliveries',
    'GET /hr/cycles/{cycleId}/progress',
    'GET /hr/cycles/{cycleId}/units',
    'POST /hr/cycles/{cycleId}/units',
    'GET /hr/cycles/{cycleId}/periods',
    'GET /hr/cycles/{cycleId}/evaluations',
    'GET /hr/cycles/{cycleId}/orders/new',
    'POST /hr/cycles/{cycleId}/orders',
    'GET /hr/cycles/{cycleId}/orders/{orderId}',
    'GET /hr/cycles/{cycleId}/exclusions',
    'POST /hr/cycles/{cycleId}/exclusions',
    'POST /hr/cycles/{cycleId}/exclusions/take-back',
    'POST /hr/cycles/{cycleId}/publish',
    'GET /hr/cycles/{cycleId}/summary',
    'GET /hr/cycles/{cycleId}/summary/file',
  ],
  team: [
    'GET /team',
    'GET /team/matrix',
    'GET /team/plans',
    'POST /team/plans',
    'GET /hr/cycles/{cycleId}/teams/{leaderId}',
  ],
  ideas: ['GET /ideas', 'POST /ideas', 'GET /ideas/new', 'GET /ideas/{ideaId}', 'POST /ideas/{ideaId}'],
  help: ['GET /help', 'GET /help/{topic}', 'GET /training', 'POST /training', 'GET /hr/training'],
  templates: [
    'GET /hr/templates',
    'POST /hr/templates',
    'GET /hr/templates/new',
    'GET /hr/templates/{templateId}',
    'GET /hr/templates/{templateId}/edit',
    'POST /hr/templates/{templateId}',
  ],
  calendar: ['GET /hr/calendar', 'GET /hr/calendar/{year}', 'POST /hr/calendar/{year}'],
  executions: [
    'GET /admin/monitor',
    'GET /admin/executions',
    'GET /admin/executions/{evaluationId}/{phase}/{attempt}',
    'GET /admin/evaluations',
    'POST /admin/evaluations/help',
    'GET /admin/evaluations/{evaluationId}',
    'POST /admin/evaluations/{evaluationId}/help',
    'POST /admin/evaluations/{evaluationId}/reassign',
    'GET /admin/evaluations/{evaluationId}/move',
    'POST /admin/evaluations/{evaluationId}/move',
  ],
  audit: [
    'GET /audit',
    'GET /audit/accesses',
    'GET /audit/export/{cycleId}',
    'GET /audit/export/{cycleId}/{evaluationId}',
  ],
  privacy: [
    'GET /me/data',
    'GET /me/data.json',
    'GET /evaluations/{evaluationId}/seen',
    'GET /hr/people',
    'POST /hr/people',
    'GET /hr/people/{personId}',
    'GET /hr/people/{personId}/data.json',
    'POST /hr/people/{personId}/correct',
    'GET /hr/holds',
    'POST /hr/holds',
    'POST /hr/holds/release',
  ],
  mailing: [
    'GET /preferences',
    'POST /preferences',
    'GET /hr/addresses',
    'GET /hr/addresses/{personId}',
    'POST /hr/addresses/{personId}',
  ],
  assets: ['GET /assets/{file}'],
};

/** Requests per second, and how many at once. */
interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

/** For every route not named below: a deadline day of 20,000 people, with room. */
export const THROTTLE: Throttle = { rate: 300, burst: 600 };

/** Routes that send mail, read files or talk to the sign-in provider. */
export const THROTTLES: Record<string, Throttle> = {
  'POST /t/{linkId}/renew': { rate: 5, burst: 20 },
  'POST /t/{linkId}/code': { rate: 20, burst: 50 },
  // Reads a whole record, for everybody.
  'GET /verify': { rate: 20, burst: 50 },
  // Sets a whole document in type.
  'GET /evaluations/{evaluationId}/papers/{paper}': { rate: 20, burst: 50 },
  // Sets forty sheets in type.
  'POST /hr/cycles/{cycleId}/sheets': { rate: 2, burst: 5 },
  'GET /sign-in': { rate: 50, burst: 100 },
  'GET /sign-in/callback': { rate: 50, burst: 100 },
  'GET /audit/export/{cycleId}': { rate: 5, burst: 10 },
  'GET /me/data.json': { rate: 5, burst: 20 },
  'POST /hr/people': { rate: 5, burst: 20 },
  'POST /hr/roster': { rate: 2, burst: 5 },
  'POST /hr/roster/{importId}/confirm': { rate: 2, burst: 5 },
  'POST /hr/cycles/{cycleId}/gtk': { rate: 2, burst: 5 },
  'POST /hr/cycles/{cycleId}/gtk/{gtkImportId}/confirm': { rate: 2, burst: 5 },
  'POST /admin/evaluations/help': { rate: 2, burst: 5 },
  // Up to 25 decisions.
  'POST /team/plans': { rate: 20, burst: 50 },
  'POST /substitutions': { rate: 5, burst: 20 },
  'POST /hr/substitutions': { rate: 5, burst: 20 },
  'POST /hr/cycles/{cycleId}/start': { rate: 2, burst: 5 },
  'POST /hr/cycles/{cycleId}/orders': { rate: 2, burst: 5 },
  'POST /hr/cycles/{cycleId}/open-assessment': { rate: 2, burst: 5 },
};
