declare module 'aws-ses-v2-local/dist/store.js' {
  const store: { getStoreReadonly(): { emails: unknown[]; templates: Map<string, unknown> } };
  export default store;
}
