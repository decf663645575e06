import type { JobDefinition } from './job-definition';
import type { Channel } from '../data/channel';
import { ownMember } from '../manifest/plain-data';
import type { JobContent } from '../props/job-content';
import { PART_DEFAULTS } from '../props/part-defaults';
import type { TrainingJobProps } from '../props/training-job-props';
import { lockedAnnotations, type MapFieldName } from '../tree/default-fields';
import type { DefaultsInForce } from '../tree/tree-defaults';

/** A job under defaults: what the job says itself comes first, unless the default is locked. */
export class JobUnderDefaults implements JobContent {
  public readonly props: TrainingJobProps;

  constructor(private readonly own: JobDefinition, public readonly defaults: DefaultsInForce) {
    this.props = propsUnder(defaults, own.props);
  }

  public get allChannels(): readonly Channel[] {
    return this.own.allChannels;
  }

  public get hyperParameters(): Readonly<Record<string, any>> {
    return this.own.hyperParameters;
  }

  public get environment(): Readonly<Record<string, string>> {
    return under(this.defaults, 'environment', this.own.environment);
  }

  public get tags(): Readonly<Record<string, string>> {
    return under(this.defaults, 'tags', this.own.tags);
  }
}

/**
 * The props of a job over its defaults.
 *
 * @param takes whether such a job can have a default
 */
export function propsUnder(defaults: DefaultsInForce, own: object, takes: (field: string) => boolean = () => true): any {
  const props: any = { ...own };
  const inParts: Array<(given: TrainingJobProps) => Partial<TrainingJobProps>> = [];
  for (const [field, { value, isLocked }] of defaults.fields) {
    if (!takes(field)) {
      continue;
    }
    if (Object.hasOwn(PART_DEFAULTS, field)) {
      const part = PART_DEFAULTS[field as keyof typeof PART_DEFAULTS];
      inParts.push(given => isLocked || part.ownIn(given) === undefined ? part.put(given, value) : {});
    } else if (isLocked || props[field] === undefined) {
      props[field] = value;
    }
  }
  // A part may be a default itself.
  return inParts.reduce((given, put) => ({ ...given, ...put(given) }), props);
}

type TextMap = Readonly<Record<string, string>>;

/** A map of the job over that of its defaults, with locked entries on top. */
export function under(defaults: DefaultsInForce | undefined, map: MapFieldName, own: TextMap): TextMap {
  const entries = defaults?.maps.get(map);
  if (entries === undefined) {
    return own;
  }
  const merged = { ...own };
  for (const [key, { value, isLocked }] of entries) {
    if (isLocked || ownMember(merged, key) === undefined) {
      merged[key] = value;
    }
  }
  return merged;
}

/** The annotations of props that are locked. */
export function lockedIn(defaults: DefaultsInForce | undefined, ofProps: TextMap): TextMap | undefined {
  return defaults && lockedAnnotations(ofProps, field => defaults.fields.get(field)?.isLocked === true);
}
