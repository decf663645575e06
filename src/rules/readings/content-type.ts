/** What a content type names first, such as `text/csv`. */
export function mimeTypeOf(contentType: string): string {
  return contentType.split(';', 1)[0].trim().toLowerCase();
}

/** How many columns of CSV data are labels, as the parameter `label_size` of a content type says. */
export function labelSizeOf(contentType: string): string | undefined {
  const [, ...parameters] = contentType.split(';');
  return parameters.map(parameter => parameter.split('=')).find(([name]) => name.trim().toLowerCase() === 'label_size')?.[1]?.trim();
}
