/** A place in S3 or a directory with one slash at its end, so that only what is below it begins with it. */
export function asPrefix(place: string): string {
  if (place.endsWith('//')) {
    return place.replace(/(?<!\/)\/+$/, '/');
  }
  return place.endsWith('/') ? place : `${place}/`;
}
