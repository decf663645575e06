/** Where SageMaker leaves the model below the folder of a job, by the compression of the output. */
export const MODEL_KEYS = { GZIP: 'output/model.tar.gz', NONE: 'output/model/' };
