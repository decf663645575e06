import { arrow, codeBox, cut, dedented, node, picture } from './svg';

/** What the picture shows: a program, the manifest that it writes, and the report of its job. */
export interface HeroTexts {
  readonly program: string;
  readonly manifest: string;
  readonly status: string;
}

/** The lines of the manifest that the picture has room for. */
const SHOWN = /^(kind|metadata|spec|trainingJobName|  (name|algorithmSpecification|hyperParameters|resourceConfig|trainingJobName):|    (trainingImage|num_round|objective|instance\w+):)/;

/** The way of a job from the program to the result. */
export function heroPicture({ program, manifest, status }: HeroTexts): string {
  const [job] = /^ *new TrainingJob[^]*?\}\);$/m.exec(program)!;
  const yaml = manifest.split('\n').filter(line => SHOWN.test(line));
  const report = status.split('\n').slice(0, 3);
  return picture(1000, 440, 'A program becomes YAML; the ACK controller starts the job in SageMaker; the status shows how it ended',
    codeBox({ x: 16, y: 16, width: 520, height: 232 }, 'blue', 'main.ts', cut(dedented(job).split('\n'), 76)),
    arrow('M536 130 H604', { x: 570, y: 120, text: 'check' }),
    codeBox({ x: 606, y: 16, width: 378, height: 232 }, 'yellow', 'dist/churn.k8s.yaml', cut(yaml, 54)),
    arrow('M795 248 V280 H106 V318', { x: 450, y: 272, text: 'kubectl apply, Argo CD or Flux' }),
    node({ x: 16, y: 320, width: 180, height: 92 }, 'gray', 'ACK controller', 'in your cluster'),
    arrow('M196 366 H238'),
    node({ x: 240, y: 320, width: 160, height: 92 }, 'white', 'SageMaker', 'runs the training'),
    arrow('M400 366 H430'),
    codeBox({ x: 432, y: 320, width: 552, height: 92 }, 'green', '… | npx cdk8s-sagemaker-training status', cut(report, 80)),
  );
}
