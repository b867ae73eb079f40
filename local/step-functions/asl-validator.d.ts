declare module 'asl-validator' {
  interface Result {
    isValid: boolean;
    errorsText(separator?: string): string;
  }
  const validate: (definition: unknown, options?: { checkArn?: boolean; checkPaths?: boolean }) => Result;
  export default validate;
}
