import type { Command, CommandResult } from './command';
import { pricesInOffer } from './offer-file';
import { argumentsOf } from './options';
import { chunksOf } from '../input/chunks';
import { MIB } from '../input/files';
import { UnusableInput } from '../input/unusable-input';
import { didYouMean } from '../manifest/text/closest';
import { counted } from '../manifest/text/counted';
import { printableJson } from '../manifest/text/printable';
import type { PriceTable } from '../platform/cost/prices';

const USAGE = `usage: cdk8s-sagemaker-training prices [OPTIONS] FILE|-

Converts an offer file of AWS for Amazon SageMaker into a file of prices. Download it in JSON:

  https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonSageMaker/current/eu-west-1/index.json

  prices index.json > prices.json

The result has the on-demand prices of an hour of training and of processing, by instance type. The command downloads nothing.
The file may have 2048 MiB.

  --region REGION   the Region, if the offer file has several

exit status: 0, or 2 for unusable input
`;

const MOST_BYTES = 2048 * MIB;

/** The command `prices`. */
export const PRICES: Command = { usage: USAGE, unusable: 2, run: prices };

function prices(args: readonly string[]): CommandResult {
  const { values: { region }, positionals } = argumentsOf(args, USAGE, { region: { type: 'string' } });
  if (positionals.length !== 1) {
    throw new UnusableInput(`expected one offer file, got ${positionals.length}`, USAGE);
  }
  const [file] = positionals;
  const table = tableOf(tablesIn(file), region, file);
  return {
    output: printableJson(table),
    notes: [`${counted(Object.keys(table.perHour).length, 'price')} of training, ${Object.keys(table.processingPerHour!).length} of processing in ${table.region}`],
    status: 0,
  };
}

function tablesIn(file: string): PriceTable[] {
  try {
    return pricesInOffer(chunksOf(file, MOST_BYTES));
  } catch (error) {
    throw error instanceof UnusableInput ? error : new UnusableInput(`${file}: can't be read as an offer file in JSON: ${(error as Error).message}`);
  }
}

function tableOf(tables: readonly PriceTable[], region: string | undefined, file: string): PriceTable {
  const regions = tables.map(table => table.region);
  if (regions.length === 0) {
    throw new UnusableInput(`${file}: has no on-demand prices of SageMaker training; give the offer file of AmazonSageMaker in JSON`);
  }
  if (region === undefined && regions.length > 1) {
    throw new UnusableInput(`${file}: has prices of ${regions.length} Regions; choose one with --region, such as ${regions[0]}`);
  }
  const table = region === undefined ? tables[0] : tables.find(one => one.region === region);
  if (table === undefined) {
    throw new UnusableInput(`${file}: has no prices of '${region}'${didYouMean(region!, regions)}`);
  }
  return table;
}
