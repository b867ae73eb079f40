import { describe, expect, it } from 'vitest';
import { headOf, type NoteLine, sealLine } from '../../../core/notes/note.ts';
import { digest, january } from '../../core/examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

/** The line that follows others. */
function nextLine(evaluationId: string, lines: readonly NoteLine[], achieved: string): NoteLine {
  const { lines: before, hash: previousHash } = headOf(lines);
  const line = {
    ...{ evaluationId, seq: before + 1, corrects: null, withdrawn: false, result: 0, resultText: 'Hasil' },
    ...{ on: '2027-01-05', achieved, reference: '', at: january.toISOString(), previousHash },
  };
  return sealLine(line, digest);
}

/** What every keeper of notes promises. */
export function notesContract(ports: () => TablePorts): void {
  describe('notes', () => {
    it('are only added to, in order, and a repeated line is the same line', async () => {
      const { notes } = ports();
      const evaluationId = unique('evaluation');
      expect(await notes.of(evaluationId)).toEqual([]);
      const lines: NoteLine[] = [];
      for (let count = 0; count < 12; count += 1) {
        const line = nextLine(evaluationId, lines, `Modul ${count}`);
        lines.push(line);
        expect(await notes.append(line)).toBe('appended');
        expect(await notes.append(line)).toBe('appended');
      }
      expect(await notes.of(evaluationId)).toEqual(lines);
    });

    it('refuse a line whose place is taken, and one that does not join the last', async () => {
      const { notes } = ports();
      const evaluationId = unique('evaluation');
      const first = nextLine(evaluationId, [], 'Satu');
      await notes.append(first);
      expect(await notes.append(nextLine(evaluationId, [], 'Lain'))).toBe('conflict');
      const unjoined = { ...nextLine(evaluationId, [first], 'Dua'), previousHash: 'x' };
      expect(await notes.append(unjoined)).toBe('conflict');
      expect(await notes.append({ ...nextLine(evaluationId, [first], 'Tiga'), seq: 3 })).toBe('conflict');
      expect(await notes.of(evaluationId)).toEqual([first]);
    });
  });
}
