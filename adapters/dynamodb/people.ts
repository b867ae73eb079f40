import * as z from 'zod';
import { type Person, personSchema } from '../../core/people/person.ts';
import type { People } from '../../core/ports/people.ts';
import { putItems } from './batch-write.ts';
import { aliasesList, emailList, leaverPlace, personKey } from './person-keys.ts';
import { getItem, itemsOnList } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';

const aliasSchema = z.object({ alias: z.string(), of: z.string() });
const personFrom = (item: Item) => readRecord('person', personSchema, item);

/** People in the table. */
export function peopleIn(table: Table): People {
  return {
    load: async (personId) => {
      const item = await getItem(table, personKey(personId));
      return item && personFrom(item);
    },
    byEmail: async (email) => {
      const people = (await itemsOnList(table, emailList(email))).map(personFrom);
      // Two people with one address: nobody can say which of them is signing in, so neither is.
      return people.length === 1 ? people[0] : undefined;
    },
    aliases: async () => {
      const items = await itemsOnList(table, aliasesList);
      return new Map(
        items.map((item) => readRecord('alias', aliasSchema, item)).map((it) => [it.alias, it.of]),
      );
    },
    saveAll: (people) => {
      // The newest of two with one id wins, as it would one after the other; one batch may not hold both.
      const unique = new Map(people.map((person) => [person.personId, person]));
      return putItems(table, [...unique.values()].map(personItem));
    },
  };
}

/** A person as they stand in the table; whoever has left stands in the list of leavers besides. */
export function personItem(person: Person) {
  const place = person.email ? { listKey: emailList(person.email), listSort: person.personId } : {};
  const left = person.leftAt ? leaverPlace('contents', person.personId, person.leftAt) : {};
  return { ...personKey(person.personId), kind: 'person', ...place, ...left, ...person };
}
