import { code, CODE_LINE, escaped, node, picture, rule } from './svg';

const WIDTH = 900;
const LEFT = 24;

/** A comment on a pull request: Markdown as GitHub shows it, as far as plans use it. */
export function commentPicture(author: string, markdown: string): string {
  const shapes: string[] = [];
  let y = 66;
  for (const block of markdown.replace(/```mermaid\n[^]*?```\n/, '').trim().split(/\n{2,}/)) {
    if (block.startsWith('#')) {
      const [, marks, text] = /^(#+) (.*)$/.exec(block)!;
      shapes.push(line(y + 6, text, `font-weight="600" font-size="${marks.length === 3 ? 18 : 15}"`));
      y += 34;
    } else if (block.startsWith('|')) {
      const rows = block.split('\n').filter(row => !/^\| ---/.test(row)).map(row => row.slice(2, -2).split(' | ').map(plain));
      rows.forEach((row, i) => row.forEach((cell, column) => shapes.push(code(LEFT + [0, 460, 580][column], y + i * 24, [cell]))));
      shapes.push(...rows.map((_, i) => rule(LEFT, y + i * 24 + 8, WIDTH - 2 * LEFT)));
      y += rows.length * 24 + CODE_LINE;
    } else {
      block.split('\n').forEach((text, i) => shapes.push(line(y + i * 22, text.replace(/^- /, '• '), 'font-size="13"')));
      y += block.split('\n').length * 22 + 12;
    }
  }
  const height = y + 6;
  return picture(WIDTH, height, `A comment of ${author} on a pull request`,
    node({ x: 8, y: 8, width: WIDTH - 16, height: height - 16 }, 'white'),
    node({ x: 8, y: 8, width: WIDTH - 16, height: 32 }, 'gray', `${author} commented`),
    ...shapes,
  );
}

function line(y: number, text: string, style: string): string {
  return `<text x="${LEFT}" y="${y}" ${style}>${escaped(plain(text))}</text>`;
}

/** Markdown of a line without its marks and entities. */
function plain(text: string): string {
  return text.replace(/<\/?code>/g, '').replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number))).replace(/&amp;/g, '&');
}
