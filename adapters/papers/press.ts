import pdfmake from 'pdfmake';
import roboto from 'pdfmake/build/fonts/Roboto.js';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { PaperPress, SheetPress } from '../../core/ports/papers.ts';
import { definitionOf } from './definition.ts';
import { definitionOfSheets } from './sheet-definition.ts';

const font = { normal: 'Roboto-Regular.ttf', bold: 'Roboto-Medium.ttf' };
/** Where the library keeps files that it does not read from a disk; its types do not know of it. */
type WithFiles = typeof pdfmake & { virtualfs: { writeFileSync(name: string, content: Uint8Array): void } };

/** Papers as PDF, by pdfmake with its own Roboto. It is given no way to the network or the disk. */
export function pdfPress(): PaperPress & SheetPress {
  for (const name of Object.values(font)) {
    const file = roboto.vfs[name];
    if (!file) throw new Error(`pdfmake brings no ${name}`);
    (pdfmake as WithFiles).virtualfs.writeFileSync(name, Buffer.from(file.data, file.encoding));
  }
  pdfmake.setFonts({ Roboto: font });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const printed = async (definition: TDocumentDefinitions) =>
    new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
  return {
    print: (paper) => printed(definitionOf(paper)),
    printSheets: (sheets) => printed(definitionOfSheets(sheets)),
  };
}
