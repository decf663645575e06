import { Chart, Testing } from 'cdk8s';
import { Channel, InputMode, l1 } from '../../src';
import { jobWith } from '../fixtures';

const OPTIONS = { fileSystemId: 'fs-0123456789abcdef0', directoryPath: '/train' };

describe.each([Channel.efs('train', OPTIONS), Channel.fsxLustre('train', OPTIONS)])('a file system: %#', channel => {
  const inputModeIn = (inputMode: InputMode | undefined) => jobWith({ inputMode, channels: [channel] }).toJson().spec.inputDataConfig[0].inputMode;

  test('is mounted in a job that streams, too', () => {
    expect([InputMode.PIPE, InputMode.FAST_FILE].map(inputModeIn)).toEqual(['File', 'File']);
  });

  test('has no mode of its own in a job that reads files', () => {
    expect([undefined, InputMode.FILE].map(inputModeIn)).toEqual([undefined, undefined]);
  });
});

test('data with a digest gives a changed job', () => {
  const name = (digest: string) => jobWith({ channels: [Channel.s3('train', 's3://churn/train/', { digest })] }).trainingJobName;
  expect(name('2026-11-01')).not.toBe(name('2026-11-02'));
});

test('a job of the L1 is named where its model is asked for', () => {
  const job = new l1.TrainingJob(new Chart(Testing.app(), 'test'), 'raw', { metadata: { name: 'raw' } });
  expect(() => Channel.modelOf('model', job as any))
    .toThrow("Expected `job` to be a TrainingJob or a step of addStep, got 'test/raw', which this library did not make. Use Channel.s3 with the URI of its model.");
});
