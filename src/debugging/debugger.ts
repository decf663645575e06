import { COLLECTION } from './collection';
import type { DebugRule } from './debug-rule';
import type { IDebugger } from './i-debugger';
import { collectionsToSave } from './needed-collections';
import type { TensorCollection } from './tensor-collection';
import type { ImagePlace } from '../algorithms/images/lookup';
import type { Codec, Fields, FieldsOf } from '../manifest/codec/codec';
import { at, NOWHERE } from '../manifest/codec/field';
import { called, listOf, memberOrOption, part } from '../manifest/codec/parts';
import { TEXT, TEXT_MAP } from '../manifest/codec/values';
import { refuseOtherCase } from '../manifest/given/options';
import { refuseMissing } from '../manifest/given/refuse';
import { copyOfOptions, givenList } from '../manifest/given/values';
import { unlessEmpty } from '../manifest/plain-data';

const HOOK_ARGS = ['s3Uri'];

const HOOK_FIELDS = {
  s3Uri: at('s3OutputPath', TEXT),
  rules: NOWHERE,
  collections: at('collectionConfigurations', listOf(COLLECTION)),
  hookParameters: at('hookParameters', TEXT_MAP),
  localPath: at('localPath', TEXT),
} satisfies FieldsOf<DebuggerOptions> & Fields;

/** Options for Debugger. */
export interface DebuggerOptions {
  /**
   * The rules that watch the saved tensors, at most 20, with different names.
   *
   * @default - none; tensors are saved, and no rule watches them
   */
  readonly rules?: DebugRule[];

  /**
   * The collections of tensors to save, at most 20 with those that the built-in rules add, with different names. A rule
   * adds the collections that it needs and that are not in this list. For those in the list, your steps apply.
   *
   * @default - the collections that the rules need; without rules, the default collections of the framework
   */
  readonly collections?: TensorCollection[];

  /**
   * Parameters of the hook for all collections, at most 20, for instance `save_interval`. The collections that rules add
   * have a `save_interval` of their own.
   *
   * @default - none
   */
  readonly hookParameters?: { [name: string]: string };

  /**
   * The directory in the container for tensors, at most 4096 characters.
   *
   * @default - `/opt/ml/output/tensors/`, chosen by SageMaker
   */
  readonly localPath?: string;
}

/**
 * SageMaker Debugger: a hook that saves tensors while the job trains, and rules that watch them. AWS closed Debugger to
 * new customers on 2026-07-30; accounts that used it before can keep using it.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/train-debugger.html
 *
 * @example
 *
 * new DebuggedTrainingJob(this, 'churn', {
 *   role, algorithm, cluster, output,
 *   region: 'eu-west-1',
 *   debugger: debugging.Debugger.at('s3://churn/tensors/', {
 *     collections: [debugging.TensorCollection.losses({ saveInterval: 100 })],
 *     rules: [debugging.DebugRule.lossNotDecreasing({ diffPercent: 1, actions: [debugging.RuleAction.stopTraining()] })],
 *   }),
 * });
 */
export class Debugger implements IDebugger {
  /** @internal */
  public static readonly _codec: Codec<Debugger> = part<Debugger>(HOOK_FIELDS, {
    getterOf: name => name === 'collections' ? ({ _collections }) => _collections : memberOrOption(HOOK_ARGS)(name),
    factory: { owner: Debugger, method: 'at', args: HOOK_ARGS },
    write: options => called(Debugger, 'at', HOOK_ARGS, options),
  });

  /**
   * Debugger with its tensors below an S3 URI.
   *
   * @param s3Uri `s3://bucket/prefix`, at most 1024 characters
   */
  public static at(s3Uri: string, options: DebuggerOptions = {}): Debugger {
    refuseOtherCase(options, HOOK_FIELDS);
    return new Debugger(s3Uri, copyOfOptions(options));
  }

  private constructor(
    /** The S3 URI of the tensors. */
    public readonly s3Uri: string,
    /** @internal */
    public readonly _options: DebuggerOptions,
  ) {
    givenList(_options.rules, 'rules').forEach(rule => refuseMissing(rule, 'rules', 'DebugRule.of', '_needs'));
    givenList(_options.collections, 'collections').forEach(collection => refuseMissing(collection, 'collections', 'TensorCollection.of', '_parameters'));
  }

  /** @internal */
  public _hookToSpec(): any {
    return Debugger._codec.toWire(this, undefined);
  }

  /** @internal */
  public _rulesToSpec(place: ImagePlace): any {
    return unlessEmpty(this._options.rules?.map(rule => rule._toSpec(place)));
  }

  /**
   * The collections to save, with those that the rules need.
   *
   * @internal
   */
  public get _collections(): ReturnType<typeof collectionsToSave> {
    const { rules, collections } = this._options;
    return collectionsToSave(collections ?? [], rules?.flatMap(rule => rule._needs) ?? []);
  }
}
