import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Sheet } from '../../core/papers/sheet.ts';
import { plain } from './plain.ts';

const grey = '#555555';

/** Sheets as the library wants them described: each on a page of its own, A4. */
export function definitionOfSheets(sheets: readonly Sheet[]): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 56],
    language: 'id-ID',
    info: { title: 'Lembar tugas' },
    defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.2 },
    content: sheets.map((sheet, place) => pageOf(sheet, place > 0)),
  };
}

function pageOf(sheet: Sheet, onNewPage: boolean): Content {
  return {
    ...(onNewPage ? { pageBreak: 'before' as const } : {}),
    stack: [
      { text: sheet.title, alignment: 'center', bold: true, fontSize: 18, margin: [0, 0, 0, 12] },
      {
        layout: 'noBorders',
        table: {
          widths: ['30%', '70%'],
          body: sheet.rows.map(([label, value]) => [label, { text: plain(value), bold: true }]),
        },
      },
      { qr: sheet.link, fit: 220, eccLevel: 'Q', alignment: 'center', margin: [0, 20, 0, 8] },
      { text: sheet.link, alignment: 'center', fontSize: 10 },
      { ol: [...sheet.steps], margin: [0, 18, 0, 12] },
      { text: sheet.warning, bold: true, margin: [0, 0, 0, 12] },
      { text: sheet.inEnglish, fontSize: 9, color: grey, margin: [0, 0, 0, 12] },
      { text: sheet.foot, fontSize: 7, color: grey },
    ],
  };
}
