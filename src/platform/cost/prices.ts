import * as fs from 'fs';
import { isRegionName } from '../../manifest/aws/partitions';
import { refuseNoKnownText } from '../../manifest/given/refuse';
import { isObject, ownMember } from '../../manifest/plain-data';
import { refusal } from '../../manifest/secrets/refusal';
import { shortened } from '../../manifest/secrets/shortened';
import { didYouMean } from '../../manifest/text/closest';

/** Prices of instances, as a file holds them. */
export interface PriceTable {
  /** The currency of all prices, such as `USD`. */
  readonly currency: string;

  /** The Region in which they hold, such as `eu-west-1`. Jobs of other Regions have no known cost. */
  readonly region: string;

  /** The price of an hour of training by instance type, such as `ml.m5.xlarge`. */
  readonly perHour: { [instanceType: string]: number };

  /**
   * The price of an hour of SageMaker Processing by instance type. AWS bills instances that evaluate Debugger and
   * Profiler rules at this price.
   *
   * @default - the prices of training
   */
  readonly processingPerHour?: { [instanceType: string]: number };

  /**
   * When the prices were published. Reports show this text.
   *
   * @default - unknown
   */
  readonly published?: string;
}

/**
 * Prices that you provide: the library contains no prices and downloads none. The command `prices` makes such a file from
 * the public price list of AWS.
 *
 * Costs are upper limits: instances times the longest run, warm pools, and instances that evaluate rules, at on-demand
 * prices. Storage, data transfer and requests are not included. The cost of a job with an instance type that has no price
 * is unknown, never 0.
 *
 * @example
 *
 * const prices = Prices.of({ currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.25 } });
 * Guardrails.of(this).add(Guardrail.maxCost(100, prices));
 */
export class Prices {
  /**
   * Prices in a JSON file with the members of `PriceTable`.
   *
   * @throws an error if the file can't be read or has another form
   */
  public static fromFile(file: string): Prices {
    refuseNoKnownText(file, 'file');
    return Prices._parse(contentOf(file), file);
  }

  /**
   * Prices that the program has.
   *
   * @throws an error if a price is negative or a member has another form
   */
  public static of(table: PriceTable): Prices {
    return new Prices(checked(table, 'the price table'));
  }

  /**
   * Prices in a JSON text.
   *
   * @param name what errors call the text
   * @internal
   */
  public static _parse(text: string, name: string): Prices {
    return new Prices(checked(parsedPrices(text, name), name));
  }

  /** The currency of all prices. */
  public readonly currency: string;

  /** The Region in which they hold. */
  public readonly region: string;

  private constructor(private readonly table: PriceTable) {
    this.currency = table.currency;
    this.region = table.region;
  }

  /** The price of an hour of training; undefined if the type has no price. */
  public trainingPerHour(instanceType: string): number | undefined {
    return ownMember(this.table.perHour, instanceType);
  }

  /** The price of an hour of SageMaker Processing; undefined if the type has no price. */
  public processingPerHour(instanceType: string): number | undefined {
    return ownMember(this.table.processingPerHour ?? this.table.perHour, instanceType);
  }

  /** @internal */
  public get _table(): PriceTable {
    return this.table;
  }
}

function contentOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw refusal(`${file}: can't be read: ${(error as Error).message}`);
  }
}

function parsedPrices(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw refusal(`${name}: not JSON: ${(error as Error).message}`);
  }
}

const LONGEST = 60;
const MEMBERS = ['currency', 'region', 'perHour', 'processingPerHour', 'published'];

function checked(table: any, name: string): PriceTable {
  const refuse = (member: string, expected: string, value: unknown): never => {
    throw refusal(`${name}: Expected ${member} to be ${expected}, got ${value === undefined ? 'nothing' : shortened(JSON.stringify(value), LONGEST)}`);
  };
  if (!isObject(table)) {
    return refuse('the whole', 'an object with currency, region and perHour', table);
  }
  const unknown = Object.keys(table).find(member => !MEMBERS.includes(member));
  if (unknown !== undefined) {
    throw refusal(`${name}: unknown member '${shortened(unknown, LONGEST)}'${didYouMean(unknown, MEMBERS)}; allowed are ${MEMBERS.join(', ')}`);
  }
  if (typeof table.currency !== 'string' || !/^[A-Z]{3}$/.test(table.currency)) {
    refuse('currency', 'a currency code such as "USD"', table.currency);
  }
  if (typeof table.region !== 'string' || !isRegionName(table.region)) {
    refuse('region', 'a Region such as "eu-west-1"', table.region);
  }
  if (table.published !== undefined && typeof table.published !== 'string') {
    refuse('published', 'a text', table.published);
  }
  for (const member of table.processingPerHour === undefined ? ['perHour'] : ['perHour', 'processingPerHour']) {
    const prices = table[member];
    if (!isObject(prices)) {
      refuse(member, 'an object with a price for each instance type', prices);
    }
    for (const [type, price] of Object.entries(prices)) {
      if (!/^ml\.[a-z0-9-]+\.[a-z0-9-]+$/.test(type)) {
        throw refusal(`${name}: Expected the keys of ${member} to be instance types such as ml.m5.xlarge, got '${shortened(type, LONGEST)}'`);
      }
      if (typeof price !== 'number' || !Number.isFinite(price) || price < 0) {
        refuse(`${member}['${type}']`, 'a price of at least 0', price);
      }
    }
  }
  const { currency, region, perHour, processingPerHour, published } = table;
  return { currency, region, perHour: { ...perHour }, processingPerHour: processingPerHour && { ...processingPerHour }, published };
}
