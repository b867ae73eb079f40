/** The papers of an evaluation that people may take with them, by the name in their address. */
export const paperNames = ['skp', 'result', 'evaluation', 'objection'] as const;
export type PaperName = (typeof paperNames)[number];

/** The formats of the annex that our papers keep to. */
export type PaperFormat =
  | 'A.1.1'
  | 'A.1.2'
  | 'A.1.6'
  | 'A.1.7'
  | 'C.1.1'
  | 'C.1.2'
  | 'C.1.3'
  | 'D.1.1'
  | 'D.1.2'
  | 'D.1.3';

/** One who signs, as the block at the end shows them. */
export type Signature = {
  /** In which part they sign, in the words of the format. */
  as: string;
  name: string;
  nip: string;
  /** When and how it was signed, or that it was not. */
  said: string;
  /** The line of the record that is the signature; null where there is none. */
  line: number | null;
};

/** A piece of a paper. Widths are shares of the whole width. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'fields'; title: string | null; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'table'; head: readonly string[]; widths: readonly number[]; rows: readonly Row[] }
  | { kind: 'prose'; title: string; text: string }
  | { kind: 'signatures'; signatures: readonly Signature[] }
  | { kind: 'newPage' };
/** A row of cells, or one cell over the whole width. */
export type Row = readonly string[] | { across: string };

/** What makes a paper checkable: the content that was signed, and the line of the record that signed it. */
export type Seal = {
  document: string;
  version: number;
  /** SHA-256 of the content as it was handed in (64 hexadecimal digits). */
  contentHash: string;
  /** SHA-256 of the line of the record, and of all lines before it. */
  lineHash: string;
  /** Code of the line, which the page of verification takes. */
  code: string;
};

/** A paper, before it is set in type. */
export type Paper = {
  name: PaperName;
  format: PaperFormat;
  /** File name without its ending: nothing personal. */
  fileName: string;
  landscape: boolean;
  title: string;
  lines: readonly string[];
  blocks: readonly Block[];
  seals: readonly Seal[];
  /** What the newest seal is checked at, which the picture code holds too. */
  verifyAt: string;
  /** Day of the newest line on it: the same paper is the same file, whenever it is asked for. */
  asOf: string;
};
