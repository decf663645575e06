import type { Curve } from './prometheus';
import { type Box, escaped, node, picture, rule } from './svg';

/** What Prometheus answers for the panels of a dashboard, by their queries. */
export interface DashboardValues {
  readonly [query: string]: readonly Curve[];
}

/** Pixels of a column and of a row of Grafana's grid. */
const COLUMN = 40;
const ROW = 24;
const GAP = 6;
const HEAD = 40;

const COLORS = ['#1f78c1', '#e0752d', '#508642', '#bf1b00', '#962d82', '#c15c17', '#0a437c'];

/** The panels of a dashboard where its JSON places them, with the values of a day. */
export function dashboardPicture({ title, panels }: any, values: DashboardValues): string {
  const bottom = Math.max(...panels.map(({ gridPos: { y, h } }: any) => y + h));
  return picture(24 * COLUMN + GAP, HEAD + bottom * ROW + GAP, `The dashboard ${title} with the values of a day`,
    `<text x="${GAP * 2}" y="27" font-size="18" font-weight="600">${escaped(title)}</text>`,
    ...panels.map((panel: any) => isQuery(panel) ? panelShape(panel, values) : heading(panel)),
  );
}

/** The queries of the panels, with all namespaces and families chosen. */
export function queriesOf({ panels }: any): string[] {
  return panels.filter(isQuery).map(queryOf);
}

function isQuery({ type }: any): boolean {
  return type !== 'row';
}

function queryOf({ targets: [{ expr }] }: any): string {
  return expr.replace(/\$(namespace|family)/g, '.*');
}

function heading({ title, gridPos: { x, y } }: any): string {
  return `<text x="${x * COLUMN + GAP * 2}" y="${HEAD + (y + 1) * ROW - GAP * 1.5}" font-size="14" font-weight="600">${escaped(title)}</text>`;
}

function panelShape(panel: any, values: DashboardValues): string {
  const { title, type, gridPos: { x, y, w, h } } = panel;
  const box = { x: x * COLUMN + GAP, y: HEAD + y * ROW, width: w * COLUMN - GAP, height: h * ROW - GAP };
  // Curves that stay 0 would only fill the legend.
  const curves = values[queryOf(panel)].filter(curve => type === 'stat' || curve.values.some(value => value));
  return [
    node(box, type === 'stat' ? 'blue' : 'white'),
    `<text x="${box.x + 10}" y="${box.y + 20}" font-size="12" font-weight="600">${escaped(title)}</text>`,
    ...type === 'stat' ? [number(box, curves)] : graph(box, curves, panel),
  ].join('\n');
}

/** The last value. */
function number({ x, y, width, height }: Box, [{ values }]: readonly Curve[]): string {
  return `<text x="${x + width / 2}" y="${y + height / 2 + 26}" text-anchor="middle" font-size="36">${values[values.length - 1]}</text>`;
}

function graph(box: Box, curves: readonly Curve[], { fieldConfig, targets: [{ legendFormat }] }: any): string[] {
  const area = { x: box.x + 50, y: box.y + 34, width: box.width - 70, height: box.height - 86 };
  const { steps, label } = scaleOf(Math.max(1e-9, ...curves.flatMap(({ values }) => values.map(value => value ?? 0))), fieldConfig.defaults.unit);
  const top = steps[steps.length - 1];
  const heightOf = (value: number) => area.y + area.height * (1 - value / top);
  return [
    ...steps.map(step => rule(area.x, round(heightOf(step)), area.width) + text(area.x - 6, heightOf(step) + 4, label(step), 'end')),
    ...[0, 6, 12, 18, 24].map(hour => text(area.x + area.width * hour / 24, area.y + area.height + 16, `${`${hour % 24}`.padStart(2, '0')}:00`, 'middle')),
    ...curves.map(({ values }, i) => `<path d="${pathOf(values, area, heightOf)}" stroke="${COLORS[i % COLORS.length]}" stroke-width="2" fill="none"/>`),
    legend(box, curves.map(({ labels }) => legendFormat.replace(/\{\{(\w+)\}\}/g, (_: string, name: string) => labels[name] ?? ''))),
  ];
}

/** A line through the points, with a gap where a point has no value. */
function pathOf(values: Curve['values'], { x, width }: Box, heightOf: (value: number) => number): string {
  const isThere = (i: number) => i >= 0 && values[i] !== null;
  return values.flatMap((value, i) => value === null ? [] : [
    `${isThere(i - 1) ? 'L' : 'M'}${round(x + width * i / (values.length - 1))} ${round(heightOf(value))}`,
  ]).join(' ');
}

function legend({ x, y, height }: Box, names: readonly string[]): string {
  let left = x + 12;
  return names.map((name, i) => {
    const place = left;
    left += 26 + name.length * 5.6;
    return `<path d="M${round(place)} ${y + height - 16} h12" stroke="${COLORS[i % COLORS.length]}" stroke-width="3"/>${text(place + 17, y + height - 12, name, 'start')}`;
  }).join('');
}

/** Lines from 0 to above a value, and how they are labeled. */
function scaleOf(most: number, unit: string | undefined): { readonly steps: readonly number[]; readonly label: (value: number) => string } {
  const [size, suffix] = unit === 's' ? [3600, ' h'] : unit === 'percentunit' ? [0.01, '%'] : [1, ''];
  const width = [1, 2, 5, 10, 20, 25, 50, 100].find(each => each * 4 >= most / size) ?? Math.ceil(most / size / 4);
  const count = Math.ceil(most / size / width);
  return { steps: Array.from({ length: count + 1 }, (_, i) => i * width * size), label: value => `${Math.round(value / size)}${suffix}` };
}

function text(x: number, y: number, content: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="10" text-anchor="${anchor}">${escaped(content)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
