import { attempt } from '../../manifest/codec/carry-out';
import { quoted } from '../../manifest/given/refuse';
import { TRAINING_JOB_KIND, TUNING_JOB_KIND } from '../../manifest/manifest';
import { ownMember } from '../../manifest/plain-data';
import type { SchemaNode } from '../../manifest/schema/schema-node';
import { SPEC_SCHEMA } from '../../manifest/schema/training-job-schema';
import { STATUS_SCHEMA } from '../../manifest/schema/training-job-status-schema';
import { TUNING_SPEC_SCHEMA } from '../../manifest/schema/tuning-job-schema';
import { TUNING_STATUS_SCHEMA } from '../../manifest/schema/tuning-job-status-schema';
import { refusal } from '../../manifest/secrets/refusal';

/**
 * Refuses paths that lead nowhere in a job, and fields that the controller can't export. Queries are left to the controller.
 *
 * @param kind the kind of the job; a training or a tuning job if it is left out
 * @throws an error that says what is possible instead
 */
export function checkExportable(path: string, kind?: string): void {
  if (kind === TRAINING_JOB_KIND.kind || attempt(() => checkExportableFrom(TUNING_ROOT, path) ?? true) !== true) {
    checkExportableFrom(kind === TUNING_JOB_KIND.kind ? TUNING_ROOT : TRAINING_ROOT, path);
  }
}

function checkExportableFrom(root: SchemaNode, path: string): void {
  if (typeof path !== 'string' || !path.startsWith('.')) {
    throw refusal(`Expected the path of a field to begin with a dot, as in '.status.failureReason', got ${quoted(path)}`);
  }
  const parts = PATH.test(path) ? [...path.matchAll(PART)] : [];
  if (parts.length === 0) {
    return;
  }
  let node = root;
  let walked = '';
  for (const [part, member] of parts) {
    node = member === undefined ? elementOf(node, path, walked) : memberSchema(node, member, path, walked);
    walked += part;
  }
  if (node.type === 'object' || node.type === 'array') {
    throw refusal(`Expected '${path}' to be a text, a number or a boolean, which the controller can export, got ${ARTICLES[node.type]}${suggestion(path, node)}`);
  }
}

function memberSchema(node: SchemaNode, member: string, path: string, walked: string): SchemaNode {
  const child = ownMember(node.properties ?? {}, member) ?? node.additionalProperties;
  if (child === undefined) {
    const known = Object.keys(node.properties ?? {});
    throw refusal(`'${path}': ${walked === '' ? 'a training job' : `'${walked}'`} has no '${member}'`
      + (known.length > 0 ? `, only ${known.join(', ')}` : node.type === 'array' ? '; it is a list, of which [0] is the first element' : ''));
  }
  return child;
}

function elementOf(node: SchemaNode, path: string, walked: string): SchemaNode {
  if (node.items === undefined) {
    throw refusal(`'${path}': '${walked}' is not a list`);
  }
  return node.items;
}

function suggestion(path: string, { properties }: SchemaNode): string {
  const first = Object.entries(properties ?? {}).find(([, { type }]) => type === 'string')?.[0];
  return first === undefined ? '' : `: name a member, such as '${path}.${first}'`;
}

const TEXT: SchemaNode = { type: 'string' };
const TRAINING_ROOT = rootOf(SPEC_SCHEMA, STATUS_SCHEMA);
const TUNING_ROOT = rootOf(TUNING_SPEC_SCHEMA, TUNING_STATUS_SCHEMA);

function rootOf(spec: SchemaNode, status: SchemaNode): SchemaNode {
  return {
    type: 'object',
    properties: {
      spec,
      status,
      metadata: {
        type: 'object',
        properties: {
          name: TEXT,
          namespace: TEXT,
          uid: TEXT,
          creationTimestamp: TEXT,
          resourceVersion: TEXT,
          generation: { type: 'integer' },
          labels: { type: 'object', additionalProperties: TEXT },
          annotations: { type: 'object', additionalProperties: TEXT },
        },
      },
    },
  };
}

const PATH = /^(?:\.[A-Za-z_][A-Za-z0-9_]*|\[\d+\])+$/;
const PART = /\.([A-Za-z_][A-Za-z0-9_]*)|\[\d+\]/g;
const ARTICLES = { object: 'an object', array: 'a list' };
