import type { Emitter } from '../../manifest/open/form';

/** Marks that say themselves what the script of a CronJob puts in their place. */
export const SHELL_EMITTER: Emitter = {
  markOf: (hole, prefix) => {
    switch (hole.kind) {
      case 'name': return mark('name', prefix);
      case 'run name': return mark('run-name', prefix);
      case 'date': return mark('date', hole.format);
      case 'parameter': return mark('parameter', `${hole.name}=${hole.default}`);
      default: return mark(hole.kind);
    }
  },
};

function mark(...words: readonly string[]): string {
  return `<@${words.join(' ')}@>`;
}
