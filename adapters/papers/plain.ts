/** Text as people wrote it, without what is not to be seen: control characters, and marks that turn text around. */
export function plain(text: string): string {
  return text.replaceAll(/[^\P{C}\n]/gu, '');
}
