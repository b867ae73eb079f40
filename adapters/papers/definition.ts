import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, Paper, Seal, Signature } from '../../core/papers/paper.ts';
import { plain } from './plain.ts';

/** In points: two centimetres at the sides, and room for the line at the foot. */
const margins: [number, number, number, number] = [56, 48, 56, 56];
const grey = '#555555';

/** A paper as the library wants it described. */
export function definitionOf(paper: Paper): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageOrientation: paper.landscape ? 'landscape' : 'portrait',
    pageMargins: margins,
    language: 'id-ID',
    info: { title: `${paper.title} (${paper.format})`, creationDate: new Date(paper.asOf) },
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15 },
    // A heading does not stand alone at the foot of a page.
    pageBreakBefore: ({ headlineLevel }, nodes) =>
      headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
    footer: (page, pages) => footer(paper, page, pages),
    content: [...head(paper), ...paper.blocks.map(contentOf), ...seals(paper)],
  };
}

function head({ format, title, lines }: Paper): Content[] {
  return [
    { text: `FORMAT ${format}`, alignment: 'right', fontSize: 8, color: grey },
    { text: plain(title), alignment: 'center', bold: true, fontSize: 13, margin: [0, 4, 0, 2] },
    ...lines.map((line): Content => ({ text: plain(line), alignment: 'center' })),
    { text: '', margin: [0, 0, 0, 6] },
  ];
}

function footer({ format, seals }: Paper, page: number, pages: number): Content {
  const { version, contentHash } = seals.at(0) ?? { version: 0, contentHash: '' };
  return {
    margin: [56, 16, 56, 0],
    columns: [
      { text: `${format} · versi ${version} · sidik ${contentHash.slice(0, 16)}…`, fontSize: 7, color: grey },
      { text: `Halaman ${page} dari ${pages}`, alignment: 'right', fontSize: 7, color: grey },
    ],
  };
}

function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return {
        text: plain(block.text),
        headlineLevel: 1,
        bold: true,
        fontSize: 10,
        margin: [0, 8, 0, 3],
      };
    case 'fields':
      return [...titleOf(block.title), fields(block.rows)];
    case 'table':
      return table(block);
    case 'prose':
      return [...titleOf(block.title), { text: plain(block.text), margin: [0, 0, 0, 4] }];
    case 'signatures':
      return signatures(block.signatures);
    case 'newPage':
      return { text: '', pageBreak: 'before' };
  }
}

const titleOf = (title: string | null): Content[] =>
  title ? [{ text: plain(title), bold: true, margin: [0, 6, 0, 2] }] : [];

function fields(rows: readonly (readonly [string, string])[]): Content {
  return {
    layout: 'noBorders',
    table: {
      widths: ['32%', '68%'],
      body: rows.map(([label, value]) => [plain(label), `: ${plain(value)}`]),
    },
  };
}

/** Characters in a cell up to which its row surely fits a page: a narrow column takes some fifteen to a line. */
const wholeRow = 400;

function table({ head, widths, rows }: Extract<Block, { kind: 'table' }>): Content {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const body: TableCell[][] = rows.map((row) =>
    'across' in row
      ? [{ text: plain(row.across), bold: true, colSpan: head.length }, ...head.slice(1).map(() => '')]
      : row.map(plain),
  );
  return {
    margin: [0, 0, 0, 4],
    table: {
      headerRows: 1,
      // A row that does not fit a page would be cut off, so that long ones go on overleaf.
      dontBreakRows: rows.every((row) => 'across' in row || row.every(({ length }) => length <= wholeRow)),
      widths: widths.map((width) => `${(100 * width) / whole}%`),
      body: [head.map((text) => ({ text, bold: true, fillColor: '#eeeeee', fontSize: 8 })), ...body],
    },
  };
}

function signatures(all: readonly Signature[]): Content {
  const one = ({ as, name, nip, said, line }: Signature): Content => ({
    stack: [
      { text: plain(as), bold: true },
      { text: plain(said), margin: [0, 4, 0, 4] },
      { text: plain(name), bold: true },
      `NIP ${plain(nip)}`,
      ...(line === null ? [] : [{ text: `Baris catatan ke-${line}`, color: grey, fontSize: 8 }]),
    ],
  });
  return { unbreakable: true, margin: [0, 14, 0, 6], columns: all.map(one), columnGap: 16 };
}

/** What lets anybody check the paper: hashes in full, the code, and a picture of the address that checks it. */
function seals({ seals: all, verifyAt }: Paper): Content[] {
  const one = ({ document, version, contentHash, lineHash, code }: Seal): Content => ({
    margin: [0, 0, 0, 5],
    stack: [
      { text: `${document}, versi ${version}`, bold: true },
      `Sidik isi (SHA-256): ${contentHash}`,
      `Sidik baris catatan (SHA-256): ${lineHash}`,
      `Kode periksa: ${code}`,
    ],
  });
  return [
    {
      unbreakable: true,
      margin: [0, 10, 0, 0],
      fontSize: 7,
      columns: [
        { width: '*', stack: [{ text: 'KEASLIAN DOKUMEN', bold: true, fontSize: 9 }, ...all.map(one)] },
        { width: 110, qr: verifyAt, fit: 104, eccLevel: 'M' },
      ],
      columnGap: 12,
    },
    { text: `Periksa di ${verifyAt}`, fontSize: 7, color: grey, margin: [0, 2, 0, 0] },
  ];
}
