import { createHash } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { isWithoutMethod } from './without-method';
import { parseGolden } from '../../../scripts/images/golden';
import { BUILT_IN_ALGORITHMS } from '../../../src/algorithms/built-in/catalog';
import { isAlgorithmRegistry } from '../../../src/algorithms/facts/algorithm-registries';
import { pairsIn } from '../../../src/algorithms/images/catalog';
import { CATALOG } from '../../../src/algorithms/images/catalog-data';
import { findImage, imageUri } from '../../../src/algorithms/images/lookup';
import { isPublisher } from '../../../src/algorithms/images/published';
import { registriesAt } from '../../../src/algorithms/images/registries';

/** What the SageMaker Python SDK answers; see scripts/images/sdk-fixture.py. */
const FIXTURE = JSON.parse(fs.readFileSync(path.join(__dirname, 'sdk-fixture.json'), 'utf8'));

interface Question {
  readonly name: string;
  readonly version: string;
  readonly python?: string;
  readonly instanceType: string;
  readonly region: string;
}

interface Entry {
  readonly text: string;
  readonly question: Question;
  /** The URI that the SDK gives; undefined if it refuses. */
  readonly sdk: string | undefined;
  /** The same of our catalog. */
  readonly ours: string | undefined;
}

/** Where our catalog answers something else on purpose: what it is about, why, and how many entries it explains. */
const DEVIATIONS: Record<string, { why: string; count: number; explains(entry: Entry): boolean }> = {
  'full versions': {
    why: 'the SDK keeps a short version in the tag, which then names another image after the next patch release',
    count: 833,
    explains: ({ question, sdk, ours }) => {
      const full = fullVersion(question);
      // Images for P4d instances end with a build, which only those with short versions count.
      const build = /^ml\.p4d/.test(question.instanceType) ? /-cu110-ubuntu1[68]\.04(-v\d)?$/ : '';
      return full !== question.version && ours !== undefined && tagPrefixesOfSdk(question)
        .some(prefix => sdk?.replace(`:${prefix}-`, `:${full}-`).replace(build, '') === ours.replace(build, ''));
    },
  },
  'no latest': {
    why: 'the SDK takes the latest XGBoost for the oldest; and a tag that moves gives a job another image',
    count: 13,
    explains: ({ question, sdk, ours }) => question.version === 'latest' && sdk !== undefined && ours === undefined,
  },
  'no P2': {
    why: 'its GPUs are too old for the CUDA of these images, which the SDK only knows of the older repository',
    count: 1,
    explains: ({ question, sdk, ours }) => question.instanceType === 'ml.p2.xlarge' && sdk?.includes('/pytorch:') === true && ours === undefined,
  },
  'no Trainium': {
    why: 'for PyTorch the SDK falls back on an image of 2022, whichever version was asked for',
    count: 34,
    explains: ({ question, sdk, ours }) => /^ml\.trn/.test(question.instanceType) && sdk?.includes('-training-neuron:') === true && ours === undefined,
  },
  'no Inferentia': {
    why: 'it is for inference; the SDK only notices where there are separate images for processors',
    count: 5,
    explains: ({ question, sdk, ours }) => /^ml\.inf/.test(question.instanceType) && sdk !== undefined && ours === undefined,
  },
  'no Arm': {
    why: 'the images are built for x86; the SDK does not look at the processor of GPU instances, or takes an image for inference',
    count: 65,
    explains: ({ question, sdk, ours }) => /^ml\.(c7g|p6e-gb200)\./.test(question.instanceType) && sdk !== undefined && ours === undefined,
  },
  'versions of PyTorch': {
    why: 'the SDK also takes versions of the model parallelism library for versions of PyTorch, which no tag begins with',
    count: 35,
    explains: ({ question, sdk, ours }) => question.name === 'pytorch-smp' && sdk !== undefined && ours === undefined
      && ['2.3.0', '2.5.0', '2.7.0', '2.8.0'].includes(question.version),
  },
};

const entries = [...entriesOfFixture()];

/** What the catalog has answered once; see scripts/images/golden.ts. */
const GOLDEN = parseGolden(fs.readFileSync(path.join(__dirname, 'golden.txt'), 'utf8'));

/** An instance type for each kind of image; for the others, of a family. */
const TYPES: Record<string, string> = {
  '-': 'ml.m5.xlarge', 'cpu': 'ml.m5.xlarge', 'gpu': 'ml.g5.xlarge', 'neuron': 'ml.trn1.32xlarge', 'neuronx': 'ml.trn1.32xlarge',
};

test('the catalog answers as it always has', () => {
  const changed: string[] = [];
  for (const [image, uris] of GOLDEN.images) {
    const [name, version, python, processor] = image.split(' ');
    const instanceTypes = [TYPES[processor] ?? `ml.${processor}.48xlarge`];
    for (const [region, uri] of uris) {
      const answer = attempt(() => imageUri(findImage({ name, version, python: python === '-' ? undefined : python }), { region, instanceTypes }));
      if (answer !== uri) {
        changed.push(`${image} in ${region} was ${uri} and is ${answer}`);
      }
    }
  }

  expect(changed).toEqual([]);
});

test('short versions stand for the same full ones as always', () => {
  const changed = [...GOLDEN.aliases].filter(([key, version]) => {
    const [name, alias] = key.split(' ');
    return pairsIn(CATALOG[name]?.aliases)[alias] !== version;
  });

  expect(changed).toEqual([]);
});

describe('beside the SDK', () => {
  test('the fixture is as the SDK has written it', () => {
    const lines = entries.map(({ text }) => text).sort().map(text => `${text}\n`);

    expect(lines).toHaveLength(FIXTURE.entries);
    expect(createHash('sha256').update(lines.join('')).digest('hex')).toBe(FIXTURE.sha256);
  });

  test('the fixture has every version, and every Region of every algorithm and framework', () => {
    const asked = new Set(entries.flatMap(({ sdk, question: { name, version, region } }) => sdk ? [`${name} ${version}`, `${name} ${region}`] : []));
    const expected = Object.entries(CATALOG).filter(([name]) => !isWithoutMethod(name)).flatMap(([name, { images }]) =>
      images.flatMap(({ versions, registries }) => [...versions.split(' '), ...Object.keys(registriesAt(registries))].map(each => `${name} ${each}`)));

    expect(expected.filter(each => !asked.has(each))).toEqual([]);
  });

  test('our answers are those of the SDK, apart from deliberate deviations', () => {
    const counts: Record<string, number> = Object.fromEntries(Object.keys(DEVIATIONS).map(name => [name, 0]));
    const unexplained: string[] = [];
    for (const entry of entries.filter(({ sdk, ours }) => sdk !== ours)) {
      const deviation = Object.keys(DEVIATIONS).find(name => DEVIATIONS[name].explains(entry));
      if (deviation === undefined) {
        unexplained.push(`${entry.text}, but ours: ${entry.ours}`);
      } else {
        counts[deviation]++;
      }
    }

    expect(unexplained).toEqual([]);
    expect(counts).toEqual(Object.fromEntries(Object.entries(DEVIATIONS).map(([name, { count }]) => [name, count])));
  });
});

test('agrees with what is known about the built-in algorithms', () => {
  const groups = Object.entries(CATALOG).filter(([name]) => BUILT_IN_ALGORITHMS.has(name)).flatMap(([, { images }]) => images);
  const accounts = new Set(groups.flatMap(({ registries }) => Object.values(registriesAt(registries))));

  expect(groups.filter(({ repository }) => !BUILT_IN_ALGORITHMS.has(repository))).toEqual([]);
  expect([...accounts].filter(account => !isAlgorithmRegistry(account))).toEqual([]);
  expect([...accounts].filter(account => !/^\d{12}$/.test(account) || !isPublisher(account))).toEqual([]);
  expect(isPublisher('111122223333')).toBe(false);
});

function* entriesOfFixture(): Generator<Entry> {
  for (const [key, answers] of Object.entries<any>(FIXTURE.answers)) {
    const [name, version, base, python, instanceType] = key.split(' ').map(part => part === '-' ? undefined : part);
    for (const [answer, places] of Object.entries<any>(answers)) {
      for (const place of places) {
        const host: string | undefined = FIXTURE.hosts[place];
        const region = host?.split('.')[3] ?? place;
        const sdk = host && `${host}/${answer}`;
        const question = { ...inCatalog(name!, version!, base), python, instanceType: instanceType!, region };
        yield { text: `${key} ${region} ${sdk ?? answer}`, question, sdk, ours: ourAnswer(question) };
      }
    }
  }
}

function inCatalog(name: string, version: string, base: string | undefined): { name: string; version: string } {
  const [, framework, baseVersion] = /^([a-z]+)(.*)$/.exec(base ?? '') ?? [];
  return framework === undefined ? { name: name.replace(/-amzn2023$/, ''), version } : { name: `${name}-${framework}`, version: `${baseVersion}-transformers${version}` };
}

function ourAnswer({ instanceType, region, ...request }: Question): string | undefined {
  try {
    return imageUri(findImage(request), { region, instanceTypes: [instanceType] });
  } catch {
    return undefined;
  }
}

function fullVersion({ name, version }: Question): string {
  return pairsIn(CATALOG[name].aliases)[version] ?? version;
}

/** Later releases of the SDK resolve a short version of Transformers, but not that of the framework below. */
function tagPrefixesOfSdk(question: Question): string[] {
  const [base, transformers] = question.version.split('-transformers');
  return transformers === undefined ? [base] : [question.version, `${base}-transformers${fullVersion(question).split('-transformers')[1]}`];
}

function attempt(answer: () => string): string {
  try {
    return answer();
  } catch (error) {
    return (error as Error).message;
  }
}
