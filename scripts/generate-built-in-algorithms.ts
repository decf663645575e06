/* Generates what follows from the folders of the built-in algorithms: indexes, methods, and typed hyperparameters. */
import * as path from 'path';
import { algorithmFolders, indexFiles } from './built-in-algorithms';
import { hyperParameterFiles } from './hyper-parameters-text';
import { writeAll } from './shell';

const folders = algorithmFolders();

writeAll(path.resolve(__dirname, '..'), { ...indexFiles(folders), ...hyperParameterFiles(folders) });
