/** A page of a long list. `after` is the opaque cursor of the page before. */
export type PageRequest = { limit: number; after?: string };
export type Page<T> = { items: T[]; next?: string };
