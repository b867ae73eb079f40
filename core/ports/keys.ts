/** What is made with the deployment's signing key. */
export interface Links {
  /** The id in a mail's link: at least 128 bits that nobody without the key can guess; the same when asked again. */
  idFor(about: { evaluationId: string; version: number; personId: string; rotation: number }): string;
  /** SHA-256 of an id: the only thing kept. */
  hashOf(linkId: string): string;
}

/** SHA-256 of a text, in hex. */
export type Digest = (text: string) => string;

/** Random ids for things that have no natural name. */
export type NewId = () => string;

/**
 * Values that went out to a browser and come back unaltered: form tokens, a sign-in under way.
 * `purpose` binds a value to what it was made for and for whom; nothing is hidden by it.
 */
export interface Seals {
  seal(purpose: string, value: string): string;
  /** The value, or undefined when the seal does not hold for this purpose. Takes constant time. */
  open(purpose: string, sealed: string): string | undefined;
}
