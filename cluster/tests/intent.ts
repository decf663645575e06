import { MODEL } from '../sagemaker/model';

/**
 * The request that a spec means: the same values under the names of the API. The names follow from the public model,
 * where each differs from the CRD's in the case of letters only.
 */
export function requestOf(spec: any, operation = 'CreateTrainingJob'): any {
  return translated(MODEL.operations[operation].input, spec);
}

function translated(shapeName: string, value: any): any {
  const { type, members, member } = MODEL.shapes[shapeName];
  if (type === 'list') {
    return value.map((inner: any) => translated(member!.shape, inner));
  }
  if (type !== 'structure') {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => {
    const name = Object.keys(members!).find(each => each.toLowerCase() === key.toLowerCase().replace(/_$/, ''));
    if (name === undefined) {
      throw new Error(`${shapeName} has no member for '${key}'`);
    }
    return [name, translated(members![name].shape, inner)];
  }));
}

/** A request without the tags that the controller adds to those of the spec. */
export function withoutControllerTags(request: any): any {
  const Tags = request.Tags.filter(({ Key }: any) => !Key.startsWith('services.k8s.aws/'));
  const { Tags: _, ...rest } = request;
  return Tags.length === 0 ? rest : { ...rest, Tags };
}
