import type { Duration } from 'cdk8s';
import { maxCost, maxSweepCost } from './cost/guardrail-cost';
import type { Prices } from './cost/prices';
import { customGuardrailRule, type CustomGuardrailOptions, type IGuardrailRule } from './custom-guardrail';
import * as limits from './guardrail-limits';
import * as security from './guardrail-security';
import * as sources from './guardrail-sources';
import { requiredTags } from './guardrail-tags';
import { refuseEmpty } from './patterns';
import { refuseOtherCase } from '../manifest/given/options';
import { described, refuseMissing, refuseNoList, refuseNoText, wholeSeconds } from '../manifest/given/refuse';
import { givenMap, keptOptions } from '../manifest/given/values';
import { refusal } from '../manifest/secrets/refusal';
import type { GuardrailRule } from '../tree/guardrail-rule';

/** What must be encrypted with customer managed keys. */
export interface EncryptionAtRestOptions {
  /**
   * Whether the volumes of the instances need a key. Instances that are known to have local NVMe disks need none: the
   * hardware encrypts these, and SageMaker accepts no key for them.
   *
   * @default true
   */
  readonly volume?: boolean;

  /**
   * Whether the artifacts need a key.
   *
   * @default true
   */
  readonly output?: boolean;

  /**
   * The allowed keys, written as in the jobs: ids, ARNs or aliases, with `*` for any text without a slash.
   *
   * @default - any key
   */
  readonly keys?: string[];
}

/** The allowed parts of a network. */
export interface AllowedVpc {
  /**
   * The allowed subnets.
   *
   * @default - any subnet
   */
  readonly subnets?: string[];

  /**
   * The allowed security groups.
   *
   * @default - any security group
   */
  readonly securityGroupIds?: string[];
}

/**
 * A limit that a platform sets for training jobs; `Guardrails` puts it on a scope. In patterns `*` stands for any text
 * without a slash.
 */
export class Guardrail {
  /**
   * Only these instance types, for the job and to evaluate rules of Debugger and Profiler.
   *
   * @param patterns types such as `ml.m5.xlarge`, or families such as `ml.g5.*`
   * @throws an error without patterns, or if one does not begin with `ml.`
   */
  public static instanceTypes(...patterns: string[]): Guardrail {
    refuseEmpty('allowed instance types', patterns);
    const other = patterns.find(pattern => !pattern.startsWith('ml.'));
    if (other !== undefined) {
      throw refusal(`Expected allowed instance types to begin with ml., such as ml.m5.xlarge or ml.g5.*, got '${other}'`);
    }
    return new Guardrail(limits.instanceTypes(patterns));
  }

  /**
   * No job runs longer than this. A job without a limit of its own may run for a day.
   *
   * @throws an error unless it is a positive number of whole seconds
   */
  public static maxRuntime(longest: Duration): Guardrail {
    return new Guardrail(limits.maxRuntime(positive('the longest run', wholeSeconds(longest, 'maxRuntime'))));
  }

  /**
   * At most this many instance-hours for a job: those of its instances for the longest run and the warm pool after it.
   * Each rule of Debugger and Profiler that names an instance type adds one instance for the longest run.
   *
   * @throws an error unless it is a positive number
   */
  public static maxInstanceHours(hours: number): Guardrail {
    return new Guardrail(limits.maxInstanceHours(positive('the largest number of instance-hours', hours)));
  }

  /**
   * Jobs that cost at most this amount: instances times the longest run, warm pools, and instances that evaluate rules, at
   * on-demand prices. Storage, data transfer and requests are not included. A job whose cost is unknown is refused: one
   * with an instance type that has no price, or one of another Region than that of the prices.
   *
   * @param amount in the currency of the prices
   * @throws an error if the amount is not a positive number
   */
  public static maxCost(amount: number, prices: Prices): Guardrail {
    refuseNoPrices(prices);
    return new Guardrail(maxCost(positive('the largest cost', amount), prices));
  }

  /**
   * At most this many instance-hours for all jobs of a `TrainingSweep` together, counted as in `maxInstanceHours`. Jobs
   * that exist already count, too. The API server sees one job at a time, so this holds at synthesis alone.
   *
   * @throws an error unless it is a positive number
   */
  public static maxSweepInstanceHours(hours: number): Guardrail {
    return new Guardrail(limits.maxSweepInstanceHours(positive('the largest number of instance-hours', hours)));
  }

  /**
   * All jobs of a `TrainingSweep` together cost at most this amount, counted as in `maxCost`. Jobs that exist already count,
   * too. The API server sees one job at a time, so this holds at synthesis alone.
   *
   * @param amount in the currency of the prices
   * @throws an error if the amount is not a positive number
   */
  public static maxSweepCost(amount: number, prices: Prices): Guardrail {
    refuseNoPrices(prices);
    return new Guardrail(maxSweepCost(positive('the largest cost', amount), prices));
  }

  /** Spot capacity only. */
  public static spotOnly(): Guardrail {
    return new Guardrail(limits.spot());
  }

  /**
   * Volumes and artifacts are encrypted with customer managed keys.
   *
   * @throws an error if both `volume` and `output` are false
   */
  public static encryptionAtRest(options: EncryptionAtRestOptions = {}): Guardrail {
    const { volume = true, output = true, keys } = keptOptions(options);
    refuseOtherCase(options, { volume, output, keys });
    if (!volume && !output) {
      throw new Error('Expected `volume`, `output` or both to be true, got neither');
    }
    if (keys !== undefined) {
      refuseEmpty('allowed keys', keys);
    }
    return new Guardrail(security.encryptionAtRest({ volume, output, keys }));
  }

  /** Jobs on several instances encrypt the traffic between them. */
  public static encryptionInTransit(): Guardrail {
    return new Guardrail(limits.encryptionInTransit());
  }

  /**
   * Instances are attached to your own network.
   *
   * @throws an error if a list of what is allowed is empty
   */
  public static vpc(allowed: AllowedVpc = {}): Guardrail {
    const { subnets, securityGroupIds } = keptOptions(allowed);
    refuseOtherCase(allowed, { subnets, securityGroupIds });
    Object.entries({ subnets, securityGroupIds }).filter(([, ids]) => ids !== undefined).forEach(([name, ids]) => {
      refuseEmpty(`allowed ${name}`, ids!);
    });
    return new Guardrail(security.vpc(subnets, securityGroupIds));
  }

  /** Containers are cut off from every network. */
  public static networkIsolation(): Guardrail {
    return new Guardrail(security.networkIsolation());
  }

  /**
   * Only these images and algorithm resources, as training image and to evaluate rules of Debugger and Profiler.
   *
   * @param patterns registries such as `111122223333.dkr.ecr.*.amazonaws.com`, registries with a repository, which
   * includes all repositories below it, such as `111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn`, and algorithms by
   * name or ARN
   * @throws an error without patterns
   */
  public static images(...patterns: string[]): Guardrail {
    refuseEmpty('allowed images', patterns);
    return new Guardrail(sources.images(patterns));
  }

  /**
   * Only these S3 buckets, in all fields that can name one: inputs, outputs, checkpoints, Debugger and Profiler. Texts with
   * `s3://` or an ARN in hyperparameters, environment and parameters of Debugger and Profiler are checked too. An input of
   * type `S3Prefix` must end an allowed prefix with a slash.
   *
   * @param patterns buckets such as `example-churn` or `example-*`, or a bucket with a prefix such as `example-data/churn`
   * @throws an error without patterns, or if one is a URI
   */
  public static buckets(...patterns: string[]): Guardrail {
    refuseEmpty('allowed buckets', patterns);
    const uri = patterns.find(pattern => pattern.includes('://'));
    if (uri !== undefined) {
      throw refusal(`Expected allowed buckets without s3://, such as example-data or example-data/churn, got '${uri}'`);
    }
    return new Guardrail(sources.buckets(patterns.map(pattern => pattern.replace(/(?<!\/)\/+$/, ''))));
  }

  /**
   * Only these execution roles.
   *
   * @param patterns ARNs, such as `arn:aws:iam::111122223333:role/churn-*`
   * @throws an error without patterns
   */
  public static roles(...patterns: string[]): Guardrail {
    refuseEmpty('allowed roles', patterns);
    return new Guardrail(sources.roles(patterns));
  }

  /**
   * Only these Regions. Jobs must name their Region, because otherwise the namespace or the controller would decide.
   *
   * @param codes such as `eu-west-1`
   * @throws an error without codes, or if one has a `*`
   */
  public static regions(...codes: string[]): Guardrail {
    refuseEmpty('allowed Regions', codes);
    const pattern = codes.find(code => code.includes('*'));
    if (pattern !== undefined) {
      throw refusal(`Expected allowed Regions to be codes such as eu-west-1, without patterns, got '${pattern}'`);
    }
    return new Guardrail(sources.regions(codes));
  }

  /**
   * These tags on every job.
   *
   * @param tags the allowed values by key; an empty list allows any value but the empty one
   * @throws an error without tags, or if the values of one are not a list of texts
   */
  public static requiredTags(tags: { [key: string]: string[] }): Guardrail {
    refuseEmpty('required tags', Object.keys(givenMap(tags, 'tags')));
    Object.entries(tags).forEach(([key, values]) => refuseNoTexts(values, `tags.${key}`));
    return new Guardrail(requiredTags(tags));
  }

  /**
   * A rule of your own. If it throws, this becomes a finding, and the other rules still run.
   *
   * @param name lower-case letters, digits and inner hyphens; the id of the rule is `guardrail-<name>`
   * @param rule an object with one method
   * @throws an error if the name is malformed or taken by a built-in guardrail
   */
  public static custom(name: string, rule: IGuardrailRule, options: CustomGuardrailOptions): Guardrail {
    return new Guardrail(customGuardrailRule(name, rule, options));
  }

  /** The id of the rule, for findings and acknowledgements, such as `guardrail-spot`. */
  public readonly rule: string;

  /** What the guardrail demands, in a few words. */
  public readonly demand: string;

  /**
   * Whether the API server can enforce it as well. It can, except for limits of sweeps and rules of your own without
   * CEL.
   */
  public readonly isEnforceable: boolean;

  private constructor(
    /** @internal */
    public readonly _rule: GuardrailRule,
  ) {
    this.rule = _rule.id;
    this.demand = _rule.demand;
    this.isEnforceable = _rule.cel !== undefined;
  }
}

function refuseNoTexts(values: readonly unknown[], name: string): void {
  refuseNoList(values, name);
  values.forEach(value => refuseNoText(value as string, name));
}

function refuseNoPrices(prices: Prices | undefined): void {
  refuseMissing(prices, 'prices', 'Prices.fromFile', 'currency');
}

function positive(what: string, number: number): number {
  if (!(number > 0) || !Number.isFinite(number)) {
    throw refusal(`Expected ${what} to be greater than 0, got ${described(number)}`);
  }
  return number;
}
