/** Where the controller compares a resource with what SageMaker reports. */
export const COMPARISON = 'https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/training_job/delta.go';

/** What happens to a request that SageMaker surely refuses. */
export const REFUSED = 'SageMaker rejects the request; the controller treats that as a transient error and retries forever';

/** Why a resource has to say what SageMaker reports, as the last part of a sentence. */
export const TAKEN_FOR_CHANGE = 'the controller sees a difference that it can\'t apply, and stops reconciling';
