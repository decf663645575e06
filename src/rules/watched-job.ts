import { isScriptParameter, NOTHING_VARIES, varyingIn, VARYING_TREE, type VaryingTree } from './varying';
import type { Manifest } from '../manifest/manifest';

/** A view of a job whose fields are in order. It notices when somebody reads what varies from job to job. */
export class WatchedJob {
  public readonly manifest: Manifest;
  /** Whether something was read that another job with the same settings may have different. */
  public hasToldMore = false;

  constructor(job: Manifest) {
    const { spec, metadata } = job;
    this.manifest = { ...job, spec: this.watch(spec, VARYING_TREE), metadata: this.watchAllBut(metadata, key => key === 'annotations') };
  }

  /** Settings share the members that they have, so only the values of varying fields tell more. */
  private watch(value: any, tree: VaryingTree): any {
    return tree === NOTHING_VARIES ? value : new Proxy(value, {
      get: (target, key: string) => {
        const member = target[key];
        if (!Object.hasOwn(target, key)) {
          return member;
        }
        const varying = varyingIn(Array.isArray(target) && key !== 'length' ? '[]' : key, tree);
        if (varying !== true) {
          return this.watch(member, varying);
        }
        if (key === 'hyperParameters') {
          return this.watchAllBut(member, isScriptParameter);
        }
        this.hasToldMore = true;
        return member;
      },
    });
  }

  private watchAllBut(map: any, isSetting: (key: string) => boolean): any {
    const note = (key: string | symbol) => this.hasToldMore ||= typeof key === 'symbol' || !isSetting(key);
    return typeof map !== 'object' ? map : new Proxy(map, {
      get: (target, key) => {
        note(key);
        return target[key];
      },
      has: (target, key) => {
        note(key);
        return key in target;
      },
      getOwnPropertyDescriptor: (target, key) => {
        note(key);
        return Object.getOwnPropertyDescriptor(target, key);
      },
      ownKeys: target => {
        this.hasToldMore = true;
        return Reflect.ownKeys(target);
      },
    });
  }
}
