/* Shapes of the pictures, as SVG. */

/** A place and a size, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Color = 'blue' | 'gray' | 'green' | 'yellow' | 'white';

const FILLS: Record<Color, string> = { blue: '#e9f2ff', gray: '#f4f5f7', green: '#e3fcef', yellow: '#fff7d6', white: '#ffffff' };

const INK = '#172b4d';
const LINE = '#344563';

/** Height of a line of code. */
export const CODE_LINE = 15;

/** A whole picture on white, which is also legible on dark pages. */
export function picture(width: number, height: number, title: string, ...shapes: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
      + ` font-family="Helvetica, Arial, sans-serif" font-size="14" fill="${INK}" role="img">`,
    `<title>${escaped(title)}</title>`,
    '<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">'
      + `<path d="M0 0 L10 5 L0 10 z" fill="${LINE}"/></marker></defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...shapes,
    '</svg>',
    '',
  ].join('\n');
}

/** A box with lines of text in its middle, the first of them bold. */
export function node(box: Box, color: Color, ...lines: readonly string[]): string {
  const { x, y, width, height } = box;
  const top = y + height / 2 - (lines.length - 1) * 9 + 5;
  return frame(box, color) + lines
    .map((line, i) => `<text x="${x + width / 2}" y="${top + i * 18}" text-anchor="middle"${i === 0 ? ' font-weight="600"' : ''}>${escaped(line)}</text>`)
    .join('');
}

/** A box with a title and lines of code. */
export function codeBox(box: Box, color: Color, title: string, lines: readonly string[]): string {
  const { x, y, width } = box;
  return `${frame(box, color)}<text x="${x + 12}" y="${y + 19}" font-weight="600" font-size="13">${escaped(title)}</text>${rule(x, y + 28, width)}${code(x + 12, y + 46, lines)}`;
}

/** Lines of code from a place on, which is that of the first line's foot. */
export function code(x: number, y: number, lines: readonly string[]): string {
  const spans = lines.map((line, i) => `<text x="${x}" y="${y + i * CODE_LINE}" xml:space="preserve">${escaped(line)}</text>`);
  return `\n<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="11">\n${spans.join('\n')}\n</g>`;
}

/** A thin line to the right. */
export function rule(x: number, y: number, width: number): string {
  return `<path d="M${x} ${y} h${width}" stroke="${LINE}" stroke-width="0.5"/>`;
}

/** An arrow along a path of SVG, with a label at a place. */
export function arrow(path: string, label?: { readonly x: number; readonly y: number; readonly text: string }): string {
  const words = label === undefined ? '' : `<text x="${label.x}" y="${label.y}" text-anchor="middle" font-size="12">${escaped(label.text)}</text>`;
  return `<path d="${path}" stroke="${LINE}" stroke-width="1.5" fill="none" marker-end="url(#arrow)"/>${words}`;
}

/** Cuts lines that are longer than a number of characters. */
export function cut(lines: readonly string[], longest: number): string[] {
  return lines.map(line => line.length <= longest ? line : `${line.slice(0, longest - 1)}…`);
}

/** Moves lines to the left by the indentation of the first. */
export function dedented(text: string): string {
  const [indentation] = /^ */.exec(text)!;
  return text.replace(new RegExp(`^${indentation}`, 'gm'), '');
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function frame({ x, y, width, height }: Box, color: Color): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${FILLS[color]}" stroke="${LINE}" stroke-width="1.5"/>`;
}
