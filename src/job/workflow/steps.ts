import { TIME_INPUT } from './argo-emitter';
import { isJobOfStep } from './job-of-step';
import { TrainingStep } from './training-step';
import { refusal } from '../../manifest/secrets/refusal';

/** An input of the template of a step. */
interface Input {
  readonly name: string;
  /** Its value, unless a caller gives another one; an input without must be given. */
  readonly defaultValue?: string;
  /** What else distinguishes it from an input of the same name. */
  readonly definition: string;
  /** The earlier step whose training job it names. */
  readonly step?: TrainingStep;
}

/**
 * The inputs that the template of a step has, as Argo has parameters.
 *
 * @throws an error if a parameter has the name of the input for the time
 */
export function inputsOf(step: TrainingStep, steps: readonly TrainingStep[]): any[] {
  return readInputs(step, steps).map(toParameter);
}

/**
 * The parameters of a workflow: those of all its steps, without what one step hands to another.
 *
 * @throws an error if steps define one parameter in two ways
 */
export function parametersOf(steps: readonly TrainingStep[]): any[] {
  const inputs = new Map<string, Input>();
  for (const input of steps.flatMap(step => readInputs(step, steps)).filter(({ step }) => step === undefined)) {
    if ((inputs.get(input.name) ?? input).definition !== input.definition) {
      throw refusal(`RunValue.parameter('${input.name}') has two definitions in one workflow. Define it once and use it in both places`);
    }
    inputs.set(input.name, input);
  }
  return [...inputs.values()].map(toParameter);
}

/**
 * The tasks of the graph in which all steps run.
 *
 * @throws an error if a step reads the model of a later one
 */
export function graphOf(steps: readonly TrainingStep[]): any[] {
  return steps.map((step, position) => {
    const inputs = readInputs(step, steps);
    const sources = inputs.flatMap(input => input.step ?? []);
    const late = sources.find(source => steps.indexOf(source) >= position);
    if (late !== undefined) {
      throw refusal(`Expected step '${step.name}' to read the model of an earlier step, got that of '${late.name}'. Add the steps in the order in which they run.`);
    }
    const before = new Set([...step._options.after ?? [], ...sources].map(({ name }) => name));
    return {
      name: step.name,
      template: step.name,
      ...before.size > 0 && { dependencies: [...before] },
      ...withParameters(inputs.map(({ name, step: source }) => ({
        name, value: source === undefined ? `{{inputs.parameters.${name}}}` : `{{tasks.${source.name}.outputs.parameters.${JOB_OUTPUT}}}`,
      }))),
    };
  });
}

/** What a template is given, if that is anything. */
export function withParameters(parameters: any[]): { arguments?: any } {
  return parameters.length === 0 ? {} : { arguments: { parameters } };
}

/** The output with the name of the training job. */
export const JOB_OUTPUT = 'job';

function readInputs({ name: of, _template: template }: TrainingStep, steps: readonly TrainingStep[]): Input[] {
  const { parameters, holes } = template._open;
  const reserved = parameters.find(({ name }) => name === TIME_INPUT);
  if (reserved !== undefined) {
    throw refusal(`Expected RunValue.parameter('${TIME_INPUT}') of step '${of}' to have another name: workflows have the time of the run there.`);
  }
  const foreign = template._modelSources.find(source => source instanceof TrainingStep && !steps.includes(source)) as TrainingStep | undefined;
  if (foreign !== undefined) {
    throw refusal(`Expected step '${of}' to read models of its own workflow, got that of step '${foreign.name}' of another one.`);
  }
  return [
    ...parameters.map((parameter): Input => {
      const step = steps.find(each => each._isJob(parameter));
      if (step === undefined && isJobOfStep(parameter)) {
        throw refusal(`Expected step '${of}' to read models of its own workflow, got the parameter '${parameter.name}' of a step of another one.`);
      }
      return { name: parameter.name, definition: JSON.stringify(parameter), step, defaultValue: step === undefined ? parameter.default : undefined };
    }),
    ...holes.some(({ kind }) => kind === 'date') ? [{ name: TIME_INPUT, definition: TIME_INPUT }] : [],
  ];
}

function toParameter({ name, defaultValue }: Input): any {
  return { name, ...defaultValue !== undefined && { value: defaultValue } };
}
