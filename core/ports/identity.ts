/** What has to be kept in the browser while a sign-in is under way. */
export type SignInUnderWay = { state: string; nonce: string; codeVerifier: string };

/** A person as the identity provider vouches for them. The e-mail is verified and in lower case. */
export type SignedIn = { subject: string; email: string; name: string; groups: string[] };

/** Signing in at the identity provider. */
export interface SignIn {
  /**
   * Begins a sign-in that will come back to `callbackUrl`. The provider asks who it is every time, so that the next
   * person at the same screen is never signed in as the last one.
   *
   * @throws an error of the name `SignInAway` when the provider cannot be reached.
   */
  begin(callbackUrl: string): Promise<SignInUnderWay & { redirectTo: string }>;
  /**
   * Ends a sign-in.
   * @param currentUrl the whole address that the browser came back to, with the public host; without its query
   * it is the `callbackUrl` that the sign-in began with
   * @throws on everything but a sign-in that holds: nobody is signed in then. The error has the name `SignInAway`
   * where it says nothing about the person: the provider is silent, or its clock and ours lie apart
   */
  finish(currentUrl: string, underWay: SignInUnderWay): Promise<SignedIn>;
}
