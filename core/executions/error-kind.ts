/** What kind of trouble a code of the engine's tells of. */
export const errorKinds = [
  'outOfTime',
  'throttled',
  'serviceAway',
  'crashed',
  'conflict',
  'doesNotFit',
  'denied',
  'failed',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** The first that fits, by the names that the engine, Lambda and DynamoDB give to what went wrong. */
const signs: readonly [ErrorKind, RegExp][] = [
  ['doesNotFit', /^Kinerja\./],
  ['denied', /AccessDenied|NotAuthorized|UnrecognizedClient/],
  ['throttled', /Throttl|TooManyRequests|ProvisionedThroughput|RequestLimit/],
  ['conflict', /Transaction(Conflict|Canceled|InProgress)|ConditionalCheckFailed/],
  ['crashed', /Runtime\.|ExitError|OutOfMemory|HandlerNotFound|ImportModule/],
  ['serviceAway', /Service(Exception|Unavailable)|InternalServerError|SdkClient|AWSLambdaException|ECONN/],
  ['outOfTime', /Time(d)?[oO]ut/],
];

/** Knows the kind of an error by its code. */
export function errorKindOf(code: string): ErrorKind {
  return signs.find(([, sign]) => sign.test(code))?.[0] ?? 'failed';
}

/** The code at the beginning of what the history says of an error, before what it says of the cause. */
export function errorCodeOf(told: string): string {
  return /^[\w.$-]+/.exec(told)?.[0] ?? 'Unnamed';
}
