import { BadRequestException, MessageRejected, TooManyRequestsException } from '@aws-sdk/client-sesv2';

/** A rejection that is the deployment's fault: mending it makes the same mail go. */
const ofTheDeployment = /not verified|sending (is )?(paused|disabled)/i;
const ofTheAddress = /address|domain|recipient/i;

/**
 * What an answer of SES means for a mail.
 * `refused`: it will never go. `throttled`: it did not go this time. `unknown`: it may have gone, or mending
 * the deployment will make it go.
 */
export function verdictOn(error: unknown): 'refused' | 'throttled' | 'unknown' {
  if (error instanceof TooManyRequestsException || nameOf(error) === 'ThrottlingException')
    return 'throttled';
  if (error instanceof MessageRejected) return ofTheDeployment.test(error.message) ? 'unknown' : 'refused';
  if (error instanceof BadRequestException) {
    return ofTheAddress.test(error.message) && !ofTheDeployment.test(error.message) ? 'refused' : 'unknown';
  }
  return 'unknown';
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : undefined);
