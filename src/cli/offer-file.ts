import { jsonPieces } from '../input/json-pieces';
import { withSortedKeys } from '../manifest/plain-data';
import { refusal } from '../manifest/secrets/refusal';
import type { PriceTable } from '../platform/cost/prices';

/**
 * The prices of training and processing by Region in an offer file of AWS for Amazon SageMaker. The file has hundreds of
 * megabytes when it is that of all Regions, so only prices are kept.
 *
 * @throws an error if the text is not JSON, or has more than an offer file has
 * @see https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/using-the-aws-price-list-bulk-api.html
 */
export function pricesInOffer(chunks: Iterable<string>): PriceTable[] {
  const instances = new Map<string, Instance>();
  const rates = new Map<string, Rate>();
  let published: string | undefined;
  for (const { path: [section, kind], value } of jsonPieces(withDate(chunks, date => published = date), LONGEST_PIECE, isProductOrTerm)) {
    if (section === 'products') {
      const instance = instanceOf(value);
      if (instance !== undefined) {
        instances.set(instance.sku, instance);
      }
    } else if (kind === 'OnDemand') {
      for (const { sku, rate } of ratesIn(value)) {
        rates.set(sku, rate);
      }
    }
    if (instances.size + rates.size > MOST_ENTRIES) {
      throw refusal(`has more than ${MOST_ENTRIES} products and prices`);
    }
  }
  return tablesOf(instances, rates, published);
}

// Far more than AWS publishes.
const LONGEST_PIECE = 2 ** 20;
const MOST_ENTRIES = 1_000_000;

interface Instance {
  readonly sku: string;
  readonly region: string;
  readonly type: string;
  readonly use: 'perHour' | 'processingPerHour';
}

interface Rate {
  readonly currency: string;
  readonly price: number;
}

function isProductOrTerm([section, kind, sku, ...rest]: readonly string[]): boolean {
  return rest.length === 0 && (section === 'products' ? kind !== undefined && sku === undefined : section === 'terms' && kind === 'OnDemand' && sku !== undefined);
}

/** The date stands among the first members of the file. */
function* withDate(chunks: Iterable<string>, found: (date: string) => void): Generator<string> {
  let isFirst = true;
  for (const chunk of chunks) {
    const date = isFirst ? /"publicationDate"\s*:\s*"(\d{4}-\d{2}-\d{2})/.exec(chunk) : null;
    if (date !== null) {
      found(date[1]);
    }
    isFirst = false;
    yield chunk;
  }
}

/** An instance by its usage type, such as `EU-Train:ml.m5.xlarge`: rows for hosting, notebooks and pools look alike otherwise. */
function instanceOf(product: any): Instance | undefined {
  const { usagetype, regionCode } = product?.attributes ?? {};
  const [, use, type] = typeof usagetype === 'string' ? /^(?:[A-Z0-9-]+-)?(Train|Processing):(ml\.[a-z0-9-]+\.[a-z0-9-]+)$/.exec(usagetype) ?? [] : [];
  return type === undefined || typeof regionCode !== 'string' || typeof product.sku !== 'string'
    ? undefined
    : { sku: product.sku, region: regionCode, type, use: use === 'Train' ? 'perHour' : 'processingPerHour' };
}

function ratesIn(terms: any): Array<{ sku: string; rate: Rate }> {
  return Object.values<any>(terms).flatMap(({ sku, priceDimensions }) => Object.values<any>(priceDimensions ?? {})
    .filter(({ unit }) => /^(hrs|hours?)$/i.test(unit))
    .flatMap(({ pricePerUnit }) => Object.entries(pricePerUnit ?? {}))
    .map(([currency, price]) => ({ sku, rate: { currency, price: Number(price) } })))
    .filter(({ rate: { price } }) => Number.isFinite(price) && price > 0);
}

function tablesOf(instances: ReadonlyMap<string, Instance>, rates: ReadonlyMap<string, Rate>, published: string | undefined): PriceTable[] {
  const tables = new Map<string, { -readonly [Member in keyof PriceTable]: PriceTable[Member] }>();
  for (const { sku, region, type, use } of instances.values()) {
    const rate = rates.get(sku);
    if (rate !== undefined) {
      const table = tables.get(region) ?? { currency: rate.currency, region, perHour: {}, processingPerHour: {}, published };
      tables.set(region, table);
      // Of two prices for one type the higher one is the limit.
      table[use]![type] = Math.max(table[use]![type] ?? 0, rate.price);
    }
  }
  return [...tables.values()]
    .map(table => ({ ...table, perHour: withSortedKeys(table.perHour), processingPerHour: withSortedKeys(table.processingPerHour!) }))
    .sort((a, b) => a.region < b.region ? -1 : 1);
}
