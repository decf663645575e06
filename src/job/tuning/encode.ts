/** Makes a text of a value, as the algorithm wants its hyperparameters. */
export type Encode = (value: any) => any;
