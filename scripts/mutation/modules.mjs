import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Node's modules, which can be TypeScript, can be executed again without being compiled again, and can be replaced. */
export class Modules {
  compiled = new Map();
  /** What makes the exports of a module in place of its file, by path, once. */
  mocks = new Map();

  constructor(root) {
    this.sources = join(root, 'src/');
    this.root = new Module(join(root, 'package.json'));
    this.root.filename = this.root.id;
    this.root.paths = Module._nodeModulePaths(root);
    this.require = id => this.root.require(id);
    this.typescript = this.require('typescript');
    Module._extensions['.ts'] = (module, file) => this.execute(module, file);
  }

  /** Gives an object to each `require` of a module of this name. */
  replace(name, exports) {
    const load = Module._load;
    Module._load = (id, ...others) => id === name ? exports : load(id, ...others);
  }

  /** Gives another module to each `require` of this name, which then depends on the other. */
  redirect(name, path) {
    const load = Module._load;
    Module._load = (id, ...others) => load(id === name ? path : id, ...others);
  }

  /** Forgets the sources and all that depends on them, and answers what it forgot. The rest can't be affected by a mutant. */
  forgetSources() {
    const ours = Object.values(Module._cache).filter(({ filename }) => filename.endsWith('.ts') && !filename.includes('/node_modules/'));
    const affected = new Map(ours.map(module => [module, module.filename.startsWith(this.sources) || module.filename.endsWith('.test.ts')]));
    const isAffected = module => {
      if (affected.get(module) === false) {
        affected.set(module, undefined);
        affected.set(module, module.children.some(isAffected));
      }
      return affected.get(module) === true;
    };
    const forgotten = ours.filter(isAffected);
    forgotten.forEach(({ filename }) => delete Module._cache[filename]);
    // Who loaded a module remembers it, and so would keep all that were ever loaded.
    this.root.children = [];
    return forgotten;
  }

  /** Executes something with sources of its own. */
  isolated(body) {
    const forgotten = this.forgetSources();
    try {
      return body();
    } finally {
      this.forgetSources();
      forgotten.forEach(module => Module._cache[module.filename] = module);
    }
  }

  execute(module, file) {
    const mock = this.mocks.get(file);
    if (mock !== undefined) {
      this.mocks.delete(file);
      delete Module._cache[file];
      module.exports = mock();
      return;
    }
    if (!this.compiled.has(file)) {
      this.compiled.set(file, this.compile(file));
    }
    this.compiled.get(file).runInThisContext().call(module.exports, module.exports, id => module.require(id), module, file, dirname(file));
  }

  compile(file) {
    const { ModuleKind, ScriptTarget, transpileModule } = this.typescript;
    const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true };
    const { outputText } = transpileModule(readFileSync(file, 'utf8'), { compilerOptions, fileName: file });
    return new Script(Module.wrap(outputText), { filename: file });
  }
}
