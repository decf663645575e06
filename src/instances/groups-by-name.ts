import type { Cluster } from './cluster';
import { INSTANCE_GROUP, type InstanceGroup } from './instance-group';
import { list, type Code } from '../manifest/codec/code';
import type { Codec } from '../manifest/codec/codec';
import { isTexts } from '../manifest/codec/values';
import { unlessEmpty } from '../manifest/plain-data';

/** Instance groups of the cluster of a job; a manifest has their names. */
export const GROUPS_BY_NAME: Codec<readonly InstanceGroup[], { readonly props: { readonly cluster: Cluster } }> = {
  toWire: groups => unlessEmpty(groups.map(({ groupName }) => groupName)),
  fromWire: (names, { props: { cluster } }) => {
    const codes = isTexts(names) ? names.map(name => groupCode(cluster._groups.find(({ groupName }) => groupName === name))) : [];
    return codes.length === 0 || codes.some(code => code === undefined) ? undefined : list(codes as Code[]);
  },
};

function groupCode(group: InstanceGroup | undefined): Code | undefined {
  return group && INSTANCE_GROUP.fromWire(INSTANCE_GROUP.toWire(group, undefined), undefined);
}
