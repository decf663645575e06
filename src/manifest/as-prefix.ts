/** A place in S3 or a directory with one slash at its end, so that only what is below it begins with it. */
export function asPrefix(place: string): string {
  if (place.endsWith('//')) {
    return place.replace(/(?<!\/)\/+$/, '/');
  }
  return place.endsWith('/') ? place : `${place}/`;
}

/** A relative path as an absolute one: neither the folder of a user nor a current one counts where data is mounted. */
export function asAbsolute(path: string): string {
  return `/${path.replace(/^(?:~|\.{1,2})\/+/, '')}`;
}
