import * as z from 'zod';

/** What HR does to many evaluations of a cycle at once. */
export const orderKinds = ['extend', 'remind', 'reassign', 'enrol', 'close'] as const;
export const orderKindSchema = z.enum(orderKinds);
export type OrderKind = z.infer<typeof orderKindSchema>;

/** How many evaluations one order may name, and how many of them are done in one go. */
export const orderLimits = { targets: 25_000, chunk: 100 } as const;

/** An order of HR: whom it is about is kept beside it, in parts. */
export const orderSchema = z.object({
  orderId: z.string(),
  cycleId: z.string(),
  kind: orderKindSchema,
  /** Who gave it, as the record names staff. */
  by: z.string(),
  reason: z.string(),
  createdAt: z.iso.datetime(),
  total: z.int(),
  chunks: z.int(),
  /** The new date of an extension. */
  dueAt: z.iso.datetime().nullable(),
  /** Who leaves and who comes, where a superior is replaced. */
  leaving: z.string().nullable(),
  successor: z.string().nullable(),
});
export type Order = z.infer<typeof orderSchema>;

/** One that an order is about: an evaluation at the version that HR saw, or a person who is to be enrolled. */
export const targetSchema = z.object({ id: z.string(), version: z.int().nullable() });
export type Target = z.infer<typeof targetSchema>;

/** Why an order was not carried out on one. */
export const leftReasons = [
  'movedOn',
  'notLater',
  'notThisPerson',
  'notDueYet',
  'already',
  'noPerson',
  'failed',
] as const;
export const leftSchema = z.object({ id: z.string(), why: z.enum(leftReasons) });
export type Left = z.infer<typeof leftSchema>;

/** What became of one part of an order. */
export const orderResultSchema = z.object({ index: z.int(), done: z.int(), left: z.array(leftSchema) });
export type OrderResult = z.infer<typeof orderResultSchema>;

/** What became of an order so far. */
export function tally(order: Order, results: readonly OrderResult[]) {
  const done = results.reduce((sum, result) => sum + result.done, 0);
  const left = results.flatMap((result) => result.left);
  return { done, left, isOver: results.length >= order.chunks };
}

/** Name of the fan-out's step that carries out an order. */
export const stepOfOrder = (orderId: string) => `order${orderId}` as const;

/** The order that a step carries out; undefined where it is another step. */
export function orderOfStep(step: string): string | undefined {
  return step.startsWith('order') ? step.slice('order'.length) : undefined;
}
