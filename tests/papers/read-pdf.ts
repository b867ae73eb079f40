import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of a PDF, page by page, as a reader's programme finds it. */
export async function pagesOf(file: Uint8Array): Promise<string[]> {
  const opened = getDocument({ data: file.slice(), verbosity: 0 });
  const pdf = await opened.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    const texts = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
    pages.push(texts.join(''));
  }
  await opened.destroy();
  return pages;
}

/** All text in one, with the line ends of the layout taken for spaces. */
export async function textOfPdf(file: Uint8Array): Promise<string> {
  return (await pagesOf(file)).join('\n').replaceAll(/\s+/g, ' ');
}

/** The same without any space, for what the layout may have parted in the middle of a word. */
export const unspaced = (text: string) => text.replaceAll(/\s+/g, '');

/** How far to the right the text of a PDF reaches, as a share of the width of its page. */
export async function reachOf(file: Uint8Array): Promise<number> {
  const opened = getDocument({ data: file.slice(), verbosity: 0 });
  const pdf = await opened.promise;
  let reach = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width } = page.getViewport({ scale: 1 });
    for (const item of (await page.getTextContent()).items) {
      if ('str' in item) reach = Math.max(reach, (item.transform[4] + item.width) / width);
    }
  }
  await opened.destroy();
  return reach;
}

const pixelsAPoint = 4;
/** White around the code, in points. */
const quiet = 5;

/** The picture code on a page, the last one unless another is named, drawn on a canvas of ours from the squares that the PDF fills. */
export async function codePictureOf(file: Uint8Array, number?: number) {
  const opened = getDocument({ data: file.slice(), verbosity: 0 });
  const pdf = await opened.promise;
  const { fnArray, argsArray } = await (await pdf.getPage(number ?? pdf.numPages)).getOperatorList();
  await opened.destroy();
  const boxes = fnArray
    .flatMap((fn, index) => (fn === OPS.constructPath ? [argsArray[index][2] as Box | null] : []))
    .filter((box): box is Box => box !== null && isModule(box));
  const [left, top] = [0, 1].map((axis) => Math.min(...boxes.map((box) => box[axis] ?? 0))) as [
    number,
    number,
  ];
  const right = Math.max(...boxes.map(([, , end]) => end));
  const size = Math.ceil((right - left + 2 * quiet) * pixelsAPoint);
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const box of boxes) blacken(data, box, { left, top, size });
  return { data, width: size, height: size };
}

type Box = [left: number, top: number, right: number, bottom: number];

/** A square of a few points: a module of the code, and no line of a table. */
function isModule([left, top, right, bottom]: Box): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.abs(width - height) < 0.1 && width > 0.5 && width < 10;
}

function blacken(
  data: Uint8ClampedArray,
  box: Box,
  corner: { left: number; top: number; size: number },
): void {
  const at = (value: number, from: number) => Math.round((value - from + quiet) * pixelsAPoint);
  for (let y = at(box[1], corner.top); y < at(box[3], corner.top); y += 1) {
    for (let x = at(box[0], corner.left); x < at(box[2], corner.left); x += 1) {
      data.set([0, 0, 0, 255], (y * corner.size + x) * 4);
    }
  }
}
