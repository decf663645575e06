export const RESOURCES = 'spec.resourceConfig';
export const TYPE = `${RESOURCES}.instanceType`;
export const COUNT = `${RESOURCES}.instanceCount`;
export const GROUPS = `${RESOURCES}.instanceGroups`;

/** A job with other resources. */
export const resources = (resourceConfig: object) => ({ spec: { resourceConfig } });
export const WITHOUT_RESOURCES = { spec: { resourceConfig: null } };

/** A job with groups in place of an instance type and count. */
export const WITHOUT_TYPE = { instanceType: null, instanceCount: null };
export const group = (instanceGroupName: string, patch: object = {}) => ({ instanceGroupName, instanceType: 'ml.m5.xlarge', instanceCount: 1, ...patch });
export const groups = (...instanceGroups: object[]) => resources({ ...WITHOUT_TYPE, instanceGroups });
