import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Ending a wait. IAM knows no resource for a task token: who holds the token may answer it. */
export function toEndWaits(): PolicyStatement[] {
  return [new PolicyStatement({ actions: ['states:SendTaskSuccess'], resources: ['*'] })];
}
