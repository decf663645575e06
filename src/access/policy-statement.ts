import { quoted, refuseNoKnownText, refuseNoOptions, refuseNoTexts } from '../manifest/given/refuse';
import { deepCopy, givenMap } from '../manifest/given/values';
import { refusal } from '../manifest/secrets/refusal';

/** What a `PolicyStatement` is made of. */
export interface PolicyStatementProps {
  /** The name of the statement: letters and digits, unique within the policy. */
  readonly sid: string;

  /** The actions that it allows, such as `dynamodb:GetItem`. */
  readonly actions: string[];

  /** The ARNs that it allows them on; `*` where AWS has no resource-level permissions. */
  readonly resources: string[];

  /**
   * When it allows them: values by operator and condition key.
   *
   * @default - always
   */
  readonly conditions?: { [operator: string]: any };

  /** Why it is there, for anyone who reviews the policy. */
  readonly reason: string;

  /**
   * The fields of the jobs that it follows from, as paths of the CRD.
   *
   * @default - none
   */
  readonly fields?: string[];
}

/** A statement of an IAM policy: what it allows, and why. */
export class PolicyStatement {
  /** The name of the statement. */
  public readonly sid: string;
  /** The actions that it allows. */
  public readonly actions: string[];
  /** The ARNs that it allows them on. */
  public readonly resources: string[];
  /** When it allows them: values by operator and condition key; undefined means always. */
  public readonly conditions?: { [operator: string]: any };
  /** Why it is there. */
  public readonly reason: string;
  /** The fields of the jobs that it follows from, as paths of the CRD. */
  public readonly fields: string[];

  /**
   * @throws an error unless the sid has only letters and digits, and there are actions and resources
   */
  constructor(props: PolicyStatementProps) {
    refuseNoOptions(props, 'props');
    if (typeof props.sid !== 'string' || !/^[A-Za-z0-9]+$/.test(props.sid)) {
      throw refusal(`Expected \`sid\` to be letters and digits, got ${quoted(props.sid)}`);
    }
    refuseNoTexts(props.actions, 'actions');
    refuseNoTexts(props.resources, 'resources');
    givenMap(props.conditions, 'conditions');
    refuseNoKnownText(props.reason, 'reason');
    refuseNoTexts(props.fields ?? [], 'fields');
    if (props.actions.length === 0 || props.resources.length === 0) {
      throw refusal(`Expected statement '${props.sid}' to have at least one action and one resource`);
    }
    this.sid = props.sid;
    this.actions = [...props.actions];
    this.resources = [...props.resources];
    this.conditions = deepCopy(props.conditions ?? undefined);
    this.reason = props.reason;
    this.fields = [...props.fields ?? []];
  }

  /** The statement for a policy document, which has no place for reasons. */
  public toJson(): any {
    return deepCopy({
      Sid: this.sid,
      Effect: 'Allow',
      Action: single(this.actions),
      Resource: single(this.resources),
      ...(this.conditions === undefined ? {} : { Condition: this.conditions }),
    });
  }
}

function single(list: string[]): string | string[] {
  return list.length === 1 ? list[0] : list;
}
