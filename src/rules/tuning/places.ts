/* Where the rules about tuning jobs look, and where AWS documents what they demand. */

export const CONFIG = 'spec.hyperParameterTuningJobConfig';
export const RANGES = `${CONFIG}.parameterRanges`;
export const DEFINITION = 'spec.trainingJobDefinition';
export const DEFINITIONS = 'spec.trainingJobDefinitions';

export const API = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference';
export const CREATE = `${API}/API_CreateHyperParameterTuningJob.html`;
export const GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg';
