/** Metadata with more annotations, members in the order in which cdk8s writes them. */
export function withAnnotations(metadata: any, more: Record<string, string>): any {
  return sorted({ ...metadata, annotations: sorted({ ...metadata.annotations, ...more }) });
}

function sorted(object: any): any {
  return Object.fromEntries(Object.keys(object).sort().map(key => [key, object[key]]));
}
