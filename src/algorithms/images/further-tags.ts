/**
 * What AWS publishes for training on SageMaker besides the images of the catalog, by repository of the catalog. Tags have
 * spaces between them. Of images for Neuron, one with a newer SDK stands for all of its version. The tables of the SageMaker
 * Python SDK lack these images, so no method chooses them: only the rules know that they exist.
 *
 * @see https://github.com/aws/deep-learning-containers/tree/main/docs/src/data
 */
export const FURTHER_TAGS: { readonly [repository: string]: string | undefined } = {
  'autogluon-training': '1.5.0-cpu-py312 1.5.0-gpu-py312',
  'huggingface-pytorch-training-neuronx': '2.8.0-transformers4.55.4-neuronx-py310-sdk2.26.0-ubuntu22.04',
  'pytorch': '2.11.0-cpu-amzn2023-sagemaker 2.11.0-cu130-amzn2023-sagemaker 2.12.1-cpu-amzn2023-sagemaker 2.12.1-cu130-amzn2023-sagemaker '
    + '2.13.0-cpu-amzn2023-sagemaker 2.13.0-cu133-amzn2023-sagemaker',
  'pytorch-training-neuronx': '1.13.1-neuronx-py310-sdk2.20.2-ubuntu20.04 2.5.1-neuronx-py310-sdk2.22.0-ubuntu22.04 '
    + '2.6.0-neuronx-py310-sdk2.23.0-ubuntu22.04 2.7.0-neuronx-py310-sdk2.25.0-ubuntu22.04 2.8.0-neuronx-py311-sdk2.26.1-ubuntu22.04 2.9.0-neuronx-py312-sdk2.30.0-ubuntu24.04',
  'sagemaker-scikit-learn': '1.4-2-py312 1.9-0',
};
