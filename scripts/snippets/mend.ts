/* Mends what jsii-rosetta gets wrong in its translations, so that the packages of other languages show code that compiles. */
import { mendedGo } from './go';
import { mendedJava } from './java';
import { libraries, Names } from './names';
import { readTablet, writeTablet } from './tablet';

const MENDED = { go: mendedGo, java: mendedJava };

const tablet = readTablet()!;
const used = libraries();
for (const { translations, fqnsReferenced } of Object.values(tablet.snippets)) {
  const names = new Names(used, fqnsReferenced);
  for (const [language, mend] of Object.entries(MENDED)) {
    const translation = translations[language as keyof typeof MENDED];
    if (translation !== undefined) {
      translation.source = mend(translation.source, names);
    }
  }
}
writeTablet(tablet);
