/** The clock as the machine has it, whatever was done to `Date`. */
const RealDate = Date;

/** Milliseconds since 1970 by the machine's own clock. */
export function realNow(): number {
  return RealDate.now();
}

/** Memory that main process and workers share: by how many milliseconds the local clock is ahead. */
export type SharedOffset = SharedArrayBuffer;

/** Makes room for the offset that everybody reads. */
export function createOffset(): SharedOffset {
  return new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
}

/** Reads the shared offset. */
export function readOffset(offset: SharedOffset): number {
  return Number(Atomics.load(new BigInt64Array(offset), 0));
}

/** Writes the shared offset. */
export function writeOffset(offset: SharedOffset, milliseconds: number): void {
  Atomics.store(new BigInt64Array(offset), 0, BigInt(Math.round(milliseconds)));
}

/**
 * Replaces the global `Date` of this thread by one that is ahead by the shared
 * offset. A proxy keeps everything else of `Date`: parsing, statics, instanceof.
 */
export function installShiftedDate(offset: SharedOffset): void {
  const view = new BigInt64Array(offset);
  const now = () => RealDate.now() + Number(Atomics.load(view, 0));
  const shifted = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  globalThis.Date = shifted;
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: shifted,
    configurable: true,
    writable: true,
  });
}
