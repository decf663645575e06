import { NAMES } from './library';
import { javaImportsOf, mendedJava } from '../../../scripts/snippets/java';

test('properties have getters', () => {
  expect(mendedJava('job.arn.length();\nJob.Builder.create(this).arn("a");', NAMES)).toBe('job.getArn().length();\nJob.Builder.create(this).arn("a");');
});

test('programs import all that they name, and pieces of programs nothing', () => {
  expect(mendedJava('import com.example.Job;\n\nJob.of(List.of(JobProps.builder()));', NAMES))
    .toBe('import com.example.JobProps;\nimport java.util.List;\nimport com.example.Job;\n\nJob.of(List.of(JobProps.builder()));');
  expect(mendedJava('Job.of(List.of());', NAMES)).toBe('Job.of(List.of());');
  expect(javaImportsOf('Job.of(Map.of());', NAMES)).toEqual(['com.example.Job', 'java.util.Map']);
});
