/** And scripts of pages too. */
declare module '*.browser.js' {
  const text: string;
  export default text;
}

/** The bundler hands style sheets over as text. */
declare module '*.css' {
  const text: string;
  export default text;
}
