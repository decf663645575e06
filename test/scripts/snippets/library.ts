import type { Type } from '@jsii/spec';
import { Names } from '../../../scripts/snippets/names';

const parameters = (...names: string[]) => names.map(name => ({ name, type: { primitive: 'any' } }));

const TYPES = {
  'training.Job': {
    kind: 'class',
    name: 'Job',
    initializer: { parameters: parameters('scope', 'id', 'options') },
    properties: [{ name: 'arn' }],
    methods: [
      { name: 'write', parameters: parameters('options') },
      { name: 'add', static: true, variadic: true, parameters: parameters('jobs') },
    ],
  },
  'training.Cluster': { kind: 'class', name: 'Cluster', methods: [{ name: 'of', static: true, parameters: parameters('type', 'options') }] },
  'training.JobProps': { kind: 'interface', name: 'JobProps', datatype: true },
};

/** A library of three types. */
export const TRAINING = {
  name: 'training',
  version: '0.1.0',
  types: TYPES as unknown as Record<string, Type>,
  targets: { go: { moduleName: 'example.com/go' }, java: { package: 'com.example' } },
};

/** A snippet that uses everything of it. */
export const NAMES = new Names([TRAINING], [...Object.keys(TYPES), 'training.Job#arn', 'training.Job#write', 'training.Job#add', 'training.Cluster#of']);
