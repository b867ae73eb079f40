/** The function that an integration or authorizer URI names, with or without API Gateway's wrapping. */
export function invokedFunction(uri: string): string {
  return /functions\/(arn:aws:lambda:[^/]+)\/invocations/.exec(uri)?.[1] ?? uri;
}
