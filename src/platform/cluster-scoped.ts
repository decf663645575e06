/** The manifest of an object that belongs to no namespace, even if its chart has one. */
export function clusterScoped(manifest: any): any {
  const { namespace, ...metadata } = manifest.metadata ?? {};
  return { ...manifest, metadata };
}
