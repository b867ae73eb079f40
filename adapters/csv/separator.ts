const separators = [';', ',', '\t'] as const;

/** The separator that the first line with anything on it uses most, outside quotes; semicolon when it uses none. */
export function separatorOf(text: string): string {
  const header = text.split(/\r\n|\r|\n/, 50).find((line) => line.trim()) ?? '';
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const counted = separators.map((separator) => ({ separator, count: bare.split(separator).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}
