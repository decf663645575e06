/** The manifest of an object that belongs to no namespace, whatever the namespace of its chart. */
export function clusterScoped(manifest: any): any {
  const { namespace, ...metadata } = manifest.metadata;
  return { ...manifest, metadata };
}
