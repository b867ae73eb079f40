import { recordedIdea } from '../../core/ideas/decide-idea.ts';
import type { Idea, IdeaForm } from '../../core/ideas/idea.ts';
import { inBrief } from '../../core/people/person.ts';
import { january, person } from './examples.ts';

export const ideaForm: IdeaForm = {
  title: 'Nomor antrean lewat pesan',
  problem: 'Warga menunggu dua jam di loket',
  proposal: 'Nomor antrean dikirim lewat pesan',
  expectedEffect: 'Waktu tunggu di loket di bawah 20 menit',
  shared: false,
};

/** The first idea of the example employee, waiting for the assessor's answer. */
export function idea(changes: Partial<Idea> = {}, authorId = 'employee'): Idea {
  const author = person(authorId);
  const supervisor = inBrief(person('assessor'));
  const recorded = recordedIdea(ideaForm, { author, supervisor, number: 1, now: january });
  return { ...recorded, ...changes };
}
