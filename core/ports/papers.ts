import type { Paper } from '../papers/paper.ts';

/** Sets a paper in type. */
export interface PaperPress {
  /** The file, the same bytes each time for the same paper. */
  print(paper: Paper): Promise<Uint8Array>;
}
