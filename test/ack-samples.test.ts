import { App, Testing } from 'cdk8s';
import * as path from 'path';
