import type { Paper } from '../papers/paper.ts';
import type { Sheet } from '../papers/sheet.ts';

/** Sets a paper in type. */
export interface PaperPress {
  /** The file, the same bytes each time for the same paper. */
  print(paper: Paper): Promise<Uint8Array>;
}

/** Sets sheets in type that are given out on paper. */
export interface SheetPress {
  /** One file, a page for each sheet. */
  printSheets(sheets: readonly Sheet[]): Promise<Uint8Array>;
}
