/*
 * The README of the packages: the pages of PyPI, NuGet and pkg.go.dev don't know the repository, so links and pictures get
 * whole addresses there. The one in the repository keeps links that work on every branch.
 */
import * as fs from 'fs';
import * as path from 'path';
import { withAddresses } from './package-links';

const ASSEMBLY = path.join(__dirname, '..', '.jsii');

const assembly = JSON.parse(fs.readFileSync(ASSEMBLY, 'utf8'));
assembly.readme.markdown = withAddresses(assembly.readme.markdown, assembly.repository.url.replace(/\.git$/, ''));
fs.writeFileSync(ASSEMBLY, JSON.stringify(assembly, undefined, 2));
