import { parseImage, imageOf, type ImagePath } from './image';
import { asList } from './resources';
import { containerIn } from '../../algorithms/facts/containers';
import { ACK_ANNOTATION } from '../../controller/annotations';
import { DEBUGGER_FRAMEWORKS, type DebuggerFrameworkFacts } from '../../debugging/facts/debugger-frameworks';
import { EVALUATOR_IMAGES } from '../../debugging/facts/debugger-images';
import { reading, type JobView } from '../engine/job-view';

/** A map of texts in a manifest. */
export type Texts = { readonly [name: string]: string };

/** A rule of Debugger or Profiler, and where it stands. */
export class EvaluationRule {
  constructor(public readonly spec: any, public readonly path: string) {
  }

  public get parameters(): Texts {
    return this.spec.ruleParameters ?? {};
  }

  public get image(): ImagePath | undefined {
    const image: string | undefined = this.spec.ruleEvaluatorImage;
    return image === undefined ? undefined : parseImage(image);
  }

  /** The kind of the image, by its repository; undefined for images that AWS does not publish. */
  public get evaluator(): keyof typeof EVALUATOR_IMAGES | undefined {
    const { image } = this;
    const kinds = Object.keys(EVALUATOR_IMAGES) as Array<keyof typeof EVALUATOR_IMAGES>;
    return image?.ecr && kinds.find(kind => EVALUATOR_IMAGES[kind].repository === image.repository);
  }
}

/** The rules of Debugger. */
export const debugRulesOf = reading(({ spec }): EvaluationRule[] => {
  return evaluationRules(spec.debugRuleConfigurations, 'spec.debugRuleConfigurations');
});

/** The rules of Profiler. */
export const profilerRulesOf = reading(({ spec }): EvaluationRule[] => {
  return evaluationRules(spec.profilerRuleConfigurations, 'spec.profilerRuleConfigurations');
});

/** The rules of Debugger and of Profiler. */
export const evaluationRulesOf = reading((job): EvaluationRule[] => {
  return [...debugRulesOf(job), ...profilerRulesOf(job)];
});

/** The CRD paths of a member of the rules of Debugger and of Profiler. */
export function evaluationRulePaths(...members: string[]): string[] {
  return members.flatMap(member => [`spec.debugRuleConfigurations[].${member}`, `spec.profilerRuleConfigurations[].${member}`]);
}

/** A collection that the hook of Debugger saves, and where it stands. */
export class SavedCollection {
  constructor(private readonly collection: any, public readonly path: string) {
  }

  public get name(): string | undefined {
    return this.collection.collectionName;
  }

  public get parameters(): Texts {
    return this.collection.collectionParameters ?? {};
  }
}

/** The collections that the hook of Debugger is told to save. */
export const collectionsOf = reading(({ spec }): SavedCollection[] => {
  return asList(spec.debugHookConfig?.collectionConfigurations).map((collection, position) =>
    new SavedCollection(collection, `spec.debugHookConfig.collectionConfigurations[${position}]`));
});

/** The framework of the training image, if it is one of the images that AWS publishes for a framework. */
export const frameworkOf = reading((job): DebuggerFrameworkFacts | undefined => {
  const { repository = '', tag } = imageOf(job) ?? {};
  const container = containerIn(repository, tag);
  return container?.debugger === true ? DEBUGGER_FRAMEWORKS.find(({ name }) => name === container.framework) : undefined;
});

/** The Region of a job, if its manifest names one that is known by now. */
export function knownRegionOf(job: JobView): string | undefined {
  return job.annotation(ACK_ANNOTATION.region);
}

/** Whether a text on the wire means true to the containers. */
export function isTrueText(text: string | undefined): boolean {
  return text === 'True' || text === 'true';
}

/** Whether a map has the entries `name` and `value` and no other, the shape of a list that it is not. */
export function isNameValuePair(map: Texts): boolean {
  return Object.keys(map).sort().join() === 'name,value';
}

function evaluationRules(list: any, path: string): EvaluationRule[] {
  return asList(list).map((spec, position) => new EvaluationRule(spec, `${path}[${position}]`));
}
