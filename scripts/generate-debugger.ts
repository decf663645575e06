/* Generates the typed rules and collections of Debugger and Profiler from what we know about them. */
import * as path from 'path';
import { debuggerFiles } from './debugger-text';
import { writeAll } from './shell';

writeAll(path.resolve(__dirname, '..'), debuggerFiles());
