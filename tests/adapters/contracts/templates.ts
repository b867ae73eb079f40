import { describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../../core/templates/built-in.ts';
import { type Template, templateSchema } from '../../../core/templates/template.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

/** What every keeper of templates promises. */
export function templatesContract(ports: () => TablePorts): void {
  describe('templates', () => {
    it('keep every version as it was written, and list the newest alone', async () => {
      const { templates } = ports();
      const templateId = unique('template');
      const first = templateSchema.parse({ ...builtInTemplates[1], templateId, name: 'Satu' });
      const second: Template = { ...first, version: 2, name: 'Dua', change: 'Nama' };
      expect(await templates.write(second)).toBe('conflict');
      expect(await templates.write(first)).toBe('written');
      expect(await templates.write(first)).toBe('written');
      expect(await templates.write({ ...first, name: 'Lain' })).toBe('conflict');
      expect(await templates.write(second)).toBe('written');
      expect(await templates.write({ ...second, version: 4 })).toBe('conflict');
      expect(await templates.history(templateId)).toEqual([second, first]);
      expect(await templates.version(templateId, 1)).toEqual(first);
      expect(await templates.version(templateId, 3)).toBeUndefined();
      const listed = (await templates.newest()).filter((each) => each.templateId === templateId);
      expect(listed).toEqual([second]);
      expect(await templates.history(unique('template'))).toEqual([]);
    });
  });
}
