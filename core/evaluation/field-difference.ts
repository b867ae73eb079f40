/** One field that reads otherwise than before. */
export type FieldDifference = { field: string; before: string; after: string };

/**
 * Fields of two flat records that differ, in the order of the later one. Lists of texts go line by line; other lists and records within are left to those
 * who know what they mean; a field that one of the two does not have is empty there.
 */
export function differingFields(before: object, after: object): FieldDifference[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((field) => {
    const [was, is] = [textAt(before, field), textAt(after, field)];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

function textAt(record: object, field: string): string {
  const value: unknown = (record as Record<string, unknown>)[field];
  if (Array.isArray(value)) {
    return value.every((each) => typeof each === 'string') ? value.filter(Boolean).join('\n') : '';
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
