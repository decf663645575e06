export * from './computed-policy';
export * from './controller-policy';
export * from './execution-policy';
export * from './execution-role';
export * from './policy-additions';
export * from './policy-statement';
