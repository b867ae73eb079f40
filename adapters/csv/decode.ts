/** UTF-8 with or without a byte order mark; when it is something else, the line of the first byte that is not. */
export function decodeUtf8(
  file: Uint8Array,
): { decoded: true; text: string } | { decoded: false; line: number } {
  try {
    return { decoded: true, text: new TextDecoder('utf-8', { fatal: true }).decode(file) };
  } catch {
    const text = new TextDecoder('utf-8').decode(file);
    const before = text.slice(0, text.indexOf('\uFFFD'));
    return { decoded: false, line: (before.match(/\r\n|\r|\n/g)?.length ?? 0) + 1 };
  }
}
