/** The fonts as text, so that a bundle has them inside. */
declare module 'pdfmake/build/fonts/Roboto.js' {
  const container: { vfs: Record<string, { data: string; encoding: 'base64' }> };
  export default container;
}
