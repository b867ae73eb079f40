declare module 'asl-validator' {
  interface Result {
    isValid: boolean;
    errorsText(separator?: string): string;
  }
  const validate: (definition: unknown, options?: { checkArn?: boolean; checkPaths?: boolean }) => Result;
  // biome-ignore lint/style/noDefaultExport: it is how the package exports it
  export default validate;
}
