import { createRequire } from 'module';
import { App, Chart } from 'cdk8s';
import { reportUsageAtExit } from './usage';
import { jobAt, type Job } from '../jobs';

const load = createRequire(__filename);

/** Spreads jobs over charts and synthesizes them: the whole of a program, told by its arguments how many of each. */
export function synthesize(addJob: (chart: Chart, job: Job) => void): void {
  reportUsageAtExit();
  const [outdir, kind, jobs, charts, settings] = process.argv.slice(2);
  const app = kind === 'FastApp' ? new (load('cdk8s-sagemaker-training').FastApp)({ outdir }) : new App({ outdir });
  for (let i = 0; i < Number(charts); i++) {
    const chart = new Chart(app, `chart-${i}`);
    for (let position = i; position < Number(jobs); position += Number(charts)) {
      addJob(chart, jobAt(position, Number(settings)));
    }
  }
  app.synth();
}
