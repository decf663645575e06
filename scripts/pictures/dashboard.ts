import { type Box, code, escaped, node, picture, rule } from './svg';

/** Pixels of a column and of a row of Grafana's grid. */
const COLUMN = 40;
const ROW = 24;
const GAP = 6;
const HEAD = 40;

/** The panels of a dashboard where its JSON places them, with titles, legends and queries. Grafana fills them with values. */
export function dashboardPicture({ title, panels }: any): string {
  const bottom = Math.max(...panels.map(({ gridPos: { y, h } }: any) => y + h));
  return picture(24 * COLUMN + GAP, HEAD + bottom * ROW + GAP, `The layout of the dashboard ${title}`,
    `<text x="${GAP * 2}" y="27" font-size="18" font-weight="600">${escaped(title)}</text>`,
    ...panels.map(panelShape),
  );
}

function panelShape({ title, type, gridPos: { x, y, w, h }, targets: [{ expr, legendFormat }] }: any): string {
  const box = { x: x * COLUMN + GAP, y: HEAD + y * ROW, width: w * COLUMN - GAP, height: h * ROW - GAP };
  const caption = `<text x="${box.x + 10}" y="${box.y + 20}" font-size="12" font-weight="600">${escaped(title)}</text>`;
  return [node(box, type === 'stat' ? 'blue' : 'white'), caption, ...(type === 'stat' ? [] : axes(box)), code(box.x + 10, box.y + box.height - 10, [
    legendFormat === undefined ? shortened(expr, box) : `by ${legendFormat.replace(/[{}]/g, '')}`,
  ])].join('');
}

/** The lines of an empty graph. */
function axes({ x, y, width, height }: Box): string[] {
  return [0, 1, 2, 3].map(i => rule(x + 10, y + 44 + i * (height - 80) / 3, width - 20));
}

function shortened(expression: string, { width }: Box): string {
  const room = Math.floor((width - 20) / 6.7);
  return expression.length <= room ? expression : `${expression.slice(0, room - 1)}…`;
}
