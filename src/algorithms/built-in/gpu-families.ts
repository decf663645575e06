/** The families of GPUs that the documentation of most algorithms names. */
export const DOCUMENTED_GPUS = ['p2', 'p3', 'p3dn', 'g4dn', 'g5'];
