import type { Person } from '../people/person.ts';

/** People of the newest confirmed roster, and the head of the body. */
export interface People {
  load(personId: string): Promise<Person | undefined>;
  byEmail(email: string): Promise<Person | undefined>;
  /** Ids that a corrected NIP has by its key, with the ids of the people they belong to; there are few. */
  aliases(): Promise<ReadonlyMap<string, string>>;
  /** Writes people as they are now; repeating it is harmless. */
  saveAll(people: readonly Person[]): Promise<void>;
}

/** Everybody above a person, the nearest first; kept by the use case of the same name. */
export type PeopleAbove = (personId: string) => Promise<Person[]>;

/** Ids of people: the same for the same NIP, and telling nothing of it. */
export interface PersonIds {
  fromNip(nip: string): string;
}
