/** The account and region that every name in the local cloud belongs to. */
export const REGION = 'ap-southeast-3';
export const ACCOUNT = '000000000000';

/** Builds an ARN in the local account. */
export function arn(service: string, resource: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
}

/** The name at the end of a function's ARN, without version or alias; a bare name stays as it is. */
export function functionName(arnOrName: string): string {
  const named = /:function:([^:/]+)/.exec(arnOrName)?.[1];
  return named ?? arnOrName;
}

/** A state machine's ARN without the version or alias that may follow it. */
export function machineArn(qualified: string): string {
  return qualified.split(':').slice(0, 7).join(':');
}
