/*
 * Two trainings in a workflow of Argo, every Monday: one on all images, then one that continues from its model on the images
 * of the day. To run it at once, with other parameters:
 *
 *   argo submit --from workflowtemplate/retraining-workflow-retrain -p epochs=10 -p time=2026-11-28
 */
import { Algorithm, Channel, Cluster, InstanceType, Output, RunValue, TrainingTemplate, workflows } from 'cdk8s-sagemaker-training';
import { App, Chart, Cron, Duration } from 'cdk8s';
import { Construct } from 'constructs';

class RetrainingWorkflow extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'species' });

    const epochs = RunValue.parameter('epochs', { defaultValue: '5', pattern: '[1-9][0-9]*', longest: '99' });

    const shared = {
      region: 'us-east-1',
      role: 'arn:aws:iam::111122223333:role/species-training',
      algorithm: Algorithm.imageClassification(),
      cluster: Cluster.of(InstanceType.ML_G4DN_XLARGE),
      maxRuntime: Duration.hours(2),
      output: Output.at('s3://example-species/models/'),
    };
    const network = { num_layers: 18, image_shape: '3,224,224', num_classes: 40, mini_batch_size: 64, epochs };

    const workflow = new workflows.TrainingWorkflow(this, 'retrain', {
      schedule: Cron.schedule({ minute: '0', hour: '3', weekDay: '1' }),
      timeZone: 'Europe/Dublin',
      maxRetries: 1,
    });

    const base = workflow.addStep('base', {
      template: new TrainingTemplate(this, 'base', {
        ...shared,
        hyperParameters: { ...network, num_training_samples: 20000 },
        channels: [
          Channel.s3('train', 's3://example-species/all/train/', { contentType: 'application/x-recordio' }),
          Channel.s3('validation', 's3://example-species/all/validation/', { contentType: 'application/x-recordio' }),
        ],
      }),
    });

    const day = `s3://example-species/days/${RunValue.date('YYYY-MM-DD')}`;
    workflow.addStep('tuned', {
      template: new TrainingTemplate(this, 'tuned', {
        ...shared,
        hyperParameters: { ...network, num_training_samples: 1000 },
        channels: [
          Channel.s3('train', `${day}/train/`, { contentType: 'application/x-recordio' }),
          Channel.s3('validation', `${day}/validation/`, { contentType: 'application/x-recordio' }),
          Channel.modelOf('model', base),
        ],
      }),
      deadline: Duration.hours(4),
    });
  }
}

const app = new App();
new RetrainingWorkflow(app, 'retraining-workflow');
app.synth();
