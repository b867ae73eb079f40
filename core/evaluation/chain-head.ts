/**
 * Everything that is joined line by line by hashes: the record of an evaluation, the notes of its employee, its
 * evaluations of the year's periods, and what was corrected about a person.
 */
export const chains = ['record', 'notes', 'periods', 'corrections'] as const;
export type Chain = (typeof chains)[number];

/** One chain: of an evaluation, or, for corrections, of a person. */
export type ChainOf = { chain: Chain; id: string };

/** The newest line of a chain. */
export type ChainHead = ChainOf & { seq: number; hash: string };

/** A line of a chain that does not hold. */
export type BadLine = ChainOf & { seq: number };

/** By which a chain is known among all others. */
export const nameOfChain = ({ chain, id }: ChainOf) => `${chain} ${id}`;

/** The chain of a name. */
export function chainNamed(name: string): ChainOf {
  const chain = chains.find((each) => name.startsWith(`${each} `)) ?? 'record';
  return { chain, id: name.slice(chain.length + 1) };
}
