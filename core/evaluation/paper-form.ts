import * as z from 'zod';
import { witnessLimits } from './delivery-record.ts';
import { limits } from './document-fields.ts';

/** What can be recorded of paper. */
export const paperActs = ['recordDelivery', 'recordAcknowledgement', 'recordRefusal'] as const;

const optional = (max: number) => z.string().trim().max(max, 'tooLong').default('');

/** Told with everything else that is wrong, and not only once the rest is right. */
const named = (field: string) => ({ path: [field], message: 'required', when: () => true });

/** What somebody fills in of something done on paper. The witness is one of the roster by NIP, or named with a position. */
export const paperFormSchema = z
  .object({
    what: z.enum(paperActs, 'required'),
    on: z.iso.date('date'),
    witnessNip: optional(30),
    witnessName: optional(witnessLimits.name),
    witnessPosition: optional(witnessLimits.position),
    reason: z.string().trim().min(1, 'required').max(limits.reason, 'tooLong'),
  })
  .refine(({ witnessNip, witnessName }) => witnessNip || witnessName, named('witnessName'))
  .refine(({ witnessNip, witnessPosition }) => witnessNip || witnessPosition, named('witnessPosition'));
export type PaperForm = z.infer<typeof paperFormSchema>;
