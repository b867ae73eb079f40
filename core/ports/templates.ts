import type { Template } from '../templates/template.ts';

/** Templates of HR. Versions are written once and stay. */
export interface Templates {
  /** The newest version of each, by name. May lag behind for a moment. */
  newest(): Promise<Template[]>;
  version(templateId: string, version: number): Promise<Template | undefined>;
  /** Every version, the newest first; none where there is no such template. */
  history(templateId: string): Promise<Template[]>;
  /** Writes the next version; `conflict` when it is there already and says something else. */
  write(template: Template): Promise<'written' | 'conflict'>;
}
