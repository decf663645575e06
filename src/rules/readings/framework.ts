import { imageOf } from './image';
import { containerIn, type Container } from '../../algorithms/facts/containers';
import type { Framework } from '../../algorithms/facts/framework';
import type { Version } from '../../manifest/text/version';
import { lastingReading } from '../engine/job-view';

/** A container of AWS that starts scripts, and the version that an image has of its framework. */
export interface FrameworkImage {
  readonly container: Container;
  readonly framework: Framework;
  readonly repository: string;
  readonly version: Version;
}

/** The framework of the training image, if it is one of the containers of AWS and its tag shows the version. */
export const frameworkImageOf = lastingReading((job): FrameworkImage | undefined => {
  const { repository = '', tag = '', ecr } = imageOf(job) ?? {};
  const container = ecr === undefined ? undefined : containerIn(repository, tag);
  if (container?.kind !== 'framework' || container.framework === undefined) {
    return undefined;
  }
  const [, major, minor] = VERSION.exec(tag) ?? [];
  return major === undefined
    ? undefined
    : { container, framework: container.framework, repository, version: [Number(major), Number(minor)] };
});

const VERSION = /^(\d+)\.(\d+)[\d.]*-(?:transformers[\d.]+-)?(?:cpu|gpu|cu\d+|neuronx?)\b/;
