import type { Templates } from '../../core/ports/templates.ts';
import { by, copy, type Store } from './store.ts';

/** Templates in memory. */
export function fakeTemplates(store: Store): Templates {
  const versionsOf = (templateId: string) => store.templates.get(templateId) ?? [];
  return {
    newest: async () => {
      const newest = [...store.templates.values()].flatMap((versions) => versions.slice(-1));
      return copy(newest.sort(by(({ name, templateId }) => `${name}#${templateId}`)));
    },
    version: async (templateId, version) => copy(versionsOf(templateId)[version - 1]),
    history: async (templateId) => copy(versionsOf(templateId).toReversed()),
    write: async (template) => {
      const versions = versionsOf(template.templateId);
      const there = versions[template.version - 1];
      if (there) return JSON.stringify(there) === JSON.stringify(template) ? 'written' : 'conflict';
      if (template.version !== versions.length + 1) return 'conflict';
      store.templates.set(template.templateId, [...versions, copy(template)]);
      return 'written';
    },
  };
}
