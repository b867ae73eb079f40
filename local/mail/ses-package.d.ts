declare module 'aws-ses-v2-local/dist/store.js' {
  const store: { getStoreReadonly(): { emails: unknown[]; templates: Map<string, unknown> } };
  // biome-ignore lint/style/noDefaultExport: it is a CommonJS module, seen from ESM
  export default store;
}
